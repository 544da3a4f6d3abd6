"use server";

import { redirect } from "next/navigation";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { requestOrigin } from "@/lib/auth/request-origin";
import { resetPassword } from "@/lib/auth/reset-links";

type Problem = string | undefined;

export async function reset(_: Problem, data: FormData): Promise<Problem> {
  await requireOwnOrigin();
  const problem = await resetPassword(data, await requestOrigin());
  if (problem !== undefined) return problem;
  redirect("/sign-in?password=new");
}
