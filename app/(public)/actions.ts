"use server";

import { redirect } from "next/navigation";
import { type FirstOwnerState, takeFirstOwner } from "@/lib/auth/first-owner";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { type SignInState, signIn, signOut } from "@/lib/auth/sign-in";
import { formFields } from "@/lib/schemas/form-fields";

export async function enter(_: SignInState, data: FormData): Promise<SignInState> {
  await requireOwnOrigin();
  const state = await signIn(formFields(data));
  if (state) return state;
  redirect("/");
}

export async function begin(_: FirstOwnerState, data: FormData): Promise<FirstOwnerState> {
  await requireOwnOrigin();
  const state = await takeFirstOwner(data);
  if (state) return state;
  await signIn({ email: data.get("email"), password: data.get("password") });
  redirect("/");
}

export async function leave(): Promise<void> {
  await requireOwnOrigin();
  await signOut();
  redirect("/sign-in");
}
