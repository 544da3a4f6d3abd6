"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { askForDeletion, type DeletionState, keepWorkspace } from "@/lib/usecases/plan-deletion";

export async function ask(_: DeletionState, data: FormData): Promise<DeletionState> {
  await requireOwnOrigin();
  const state = await askForDeletion(await requireScope("workspace.delete"), data, new Date());
  if (state) return state;
  revalidatePath("/", "layout");
  redirect("/settings/deletion");
}

export async function keep(): Promise<void> {
  await requireOwnOrigin();
  await keepWorkspace(await requireScope("workspace.delete"));
  revalidatePath("/", "layout");
}
