"use server";

import { redirect } from "next/navigation";
import { currentPerson } from "@/lib/auth/current-scope";
import { join, joinAs } from "@/lib/auth/join";
import type { PersonFormState } from "@/lib/auth/new-person-form";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { requestOrigin } from "@/lib/auth/request-origin";
import { signIn } from "@/lib/auth/sign-in";
import { formFields } from "@/lib/schemas/form-fields";
import { joinAsForm } from "@/lib/schemas/people-forms";

export async function accept(_: PersonFormState, data: FormData): Promise<PersonFormState> {
  await requireOwnOrigin();
  const state = await join(data, await requestOrigin());
  if (state) return state;
  await signIn({ email: data.get("email"), password: data.get("password") });
  redirect("/");
}

type Problem = string | undefined;

export async function acceptAs(_: Problem, data: FormData): Promise<Problem> {
  await requireOwnOrigin();
  const form = joinAsForm.safeParse(formFields(data));
  if (!form.success) return "This link is incomplete. Open the invitation again.";
  const { token } = form.data;
  const person = await currentPerson();
  if (!person) redirect(`/sign-in?to=${encodeURIComponent(`/join/${token}`)}`);
  const problem = await joinAs(person, token, await requestOrigin());
  if (problem !== undefined) return problem;
  redirect("/");
}
