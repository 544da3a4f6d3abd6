"use server";

import { redirect } from "next/navigation";
import { type FirstOwnerState, takeFirstOwner } from "@/lib/auth/first-owner";
import { type SignInState, signIn, signOut } from "@/lib/auth/sign-in";

export async function enter(_: SignInState, data: FormData): Promise<SignInState> {
  const outcome = await signIn(data);
  if ("next" in outcome) redirect(outcome.next);
  return outcome;
}

export async function begin(_: FirstOwnerState, data: FormData): Promise<FirstOwnerState> {
  const state = await takeFirstOwner(data);
  if (state) return state;
  await signIn(data);
  redirect("/");
}

export async function leave(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}
