"use server";

import { notFound } from "next/navigation";
import { after } from "next/server";
import { askForResetLink, type ForgotState, mailResetLink } from "@/lib/auth/forgot-password";
import { isMailSetUp } from "@/lib/auth/mail";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { requestOrigin } from "@/lib/auth/request-origin";

type Forgot = ForgotState | undefined;

export async function forgot(_: Forgot, data: FormData): Promise<Forgot> {
  await requireOwnOrigin();
  if (!isMailSetUp()) notFound();
  const asked = await askForResetLink(data);
  const origin = await requestOrigin();
  if (asked.problem === undefined) after(() => mailResetLink(asked.email, origin));
  return asked;
}
