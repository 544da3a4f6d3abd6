import {
  planDeletion,
  readPlannedDeletion,
  withdrawDeletion,
} from "@/lib/repositories/workspace-deletion";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { deletionForm } from "@/lib/schemas/deletion-form";
import { formFields } from "@/lib/schemas/form-fields";
import type { Scope } from "@/lib/scope";
import { formatFor } from "./format-for";

const GRACE_MS = 7 * 86_400_000;

/** When the workspace is to be deleted, in words; undefined where it stays. */
export async function viewDeletion(scope: Scope): Promise<string | undefined> {
  const planned = await readPlannedDeletion(scope);
  if (!planned) return undefined;
  const { deleteAfter, timeZone, locale, currency } = planned;
  return formatFor(locale, currency).instant(deleteAfter, timeZone);
}

/** What the form answers; nothing where the deletion is planned. */
export interface DeletionState {
  readonly problem?: string;
  readonly name: string;
}

/** Plans the deletion in seven days, where the workspace's name was typed. */
export async function askForDeletion(
  scope: Scope,
  data: FormData,
  now: Date,
): Promise<DeletionState | undefined> {
  const form = deletionForm.safeParse(formFields(data));
  const name = form.success ? form.data.name : "";
  const workspace = await readWorkspace(scope);
  if (name !== workspace.name.trim()) {
    return { problem: `This is not the workspace's name. Type “${workspace.name}”.`, name };
  }
  await planDeletion(scope, new Date(now.getTime() + GRACE_MS));
  return undefined;
}

/** Lets the workspace stay. */
export function keepWorkspace(scope: Scope): Promise<void> {
  return withdrawDeletion(scope);
}
