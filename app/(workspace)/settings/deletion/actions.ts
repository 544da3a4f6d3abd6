"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { askForDeletion, type DeletionState, keepWorkspace } from "@/lib/usecases/plan-deletion";

export async function ask(_: DeletionState, data: FormData): Promise<DeletionState> {
  await requireOwnOrigin();
  const state = await askForDeletion(
    await requireScopeOfForm(data, "workspace.delete"),
    data,
    new Date(),
  );
  if (state) return state;
  revalidatePath("/", "layout");
  redirect("/settings/deletion");
}

export async function keep(data: FormData): Promise<void> {
  await requireOwnOrigin();
  await keepWorkspace(await requireScopeOfForm(data, "workspace.delete"));
  revalidatePath("/", "layout");
  redirect("/settings/deletion?cancelled=yes");
}
