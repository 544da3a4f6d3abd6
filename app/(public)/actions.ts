"use server";

import { redirect } from "next/navigation";
import { takeFirstOwner } from "@/lib/auth/first-owner";
import type { PersonFormState } from "@/lib/auth/new-person-form";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { requestOrigin } from "@/lib/auth/request-origin";
import { type SignInState, signIn, signOut } from "@/lib/auth/sign-in";
import { formFields } from "@/lib/schemas/form-fields";
import { wayOn } from "@/lib/schemas/people-forms";

export async function enter(_: SignInState, data: FormData): Promise<SignInState> {
  await requireOwnOrigin();
  const state = await signIn(formFields(data));
  if (state) return state;
  redirect(wayOn.parse(data.get("to") ?? undefined) ?? "/");
}

export async function begin(_: PersonFormState, data: FormData): Promise<PersonFormState> {
  await requireOwnOrigin();
  const state = await takeFirstOwner(data, await requestOrigin());
  if (state) return state;
  await signIn({ email: data.get("email"), password: data.get("password") });
  redirect("/");
}

export async function leave(): Promise<void> {
  await requireOwnOrigin();
  await signOut("this");
  redirect("/sign-in");
}
