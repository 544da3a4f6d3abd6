"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentPerson, requireAnywhere, requireScope } from "@/lib/auth/current-scope";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import type { PersonFormState } from "@/lib/auth/new-person-form";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { makeWorkspace, switchWorkspace } from "@/lib/auth/workspaces";
import { goOnArriving } from "@/lib/usecases/view-arrival";

export async function switchTo(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await requireScope("portfolio.read");
  const person = await currentPerson();
  const path = person ? await switchWorkspace(person, data) : "/";
  revalidatePath("/", "layout");
  redirect(path);
}

export async function make(_: PersonFormState, data: FormData): Promise<PersonFormState> {
  await requireOwnOrigin();
  const person = await requireAnywhere("workspace.make");
  const state = await makeWorkspace(person, data, new Date());
  if (state) return state;
  revalidatePath("/", "layout");
  redirect("/");
}

export async function goOn(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await goOnArriving(await requireScopeOfForm(data, "workspace.make"));
  revalidatePath("/");
}
