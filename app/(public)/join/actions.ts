"use server";

import { redirect } from "next/navigation";
import type { FirstOwnerState } from "@/lib/auth/first-owner";
import { join } from "@/lib/auth/join";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { signIn } from "@/lib/auth/sign-in";

export async function accept(_: FirstOwnerState, data: FormData): Promise<FirstOwnerState> {
  await requireOwnOrigin();
  const state = await join(data);
  if (state) return state;
  await signIn({ email: data.get("email"), password: data.get("password") });
  redirect("/");
}
