"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { continueSession } from "@/lib/auth/begin-session";
import { changePassword } from "@/lib/auth/change-password";
import { requireMember, requirePerson } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { endOwnSession } from "@/lib/auth/own-sessions";
import { requestOrigin } from "@/lib/auth/request-origin";
import { signOut } from "@/lib/auth/sign-in";
import { formFields } from "@/lib/schemas/form-fields";
import { sessionId } from "@/lib/schemas/people-forms";

type Problems = Readonly<Record<string, string>>;

export async function changeOwnPassword(_: Problems, data: FormData): Promise<Problems> {
  await requireOwnOrigin();
  const { scope } = await requireMember("portfolio.read");
  const person = await requirePerson();
  const problems = await changePassword(person, data, await requestOrigin());
  if (problems) return problems;
  await continueSession(scope, person.email, String(data.get("password")));
  redirect("/you?password=changed");
}

export async function endOne(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await requireMember("portfolio.read");
  const form = sessionId.safeParse(formFields(data));
  if (form.success) await endOwnSession(await requirePerson(), form.data.id, await requestOrigin());
  revalidatePath("/you");
}

export async function leaveEverywhere(): Promise<void> {
  await requireOwnOrigin();
  await requireMember("portfolio.read");
  await signOut("all");
  redirect("/sign-in");
}
