"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScopeOfForm, scopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { savedAccountHref } from "@/lib/usecases/account-list-links";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import {
  type OverrideFormState,
  overrideAccount,
  removeOverride,
  unsavedOverride,
} from "@/lib/usecases/override-account";
import { type FormOutcome, saveAccountForm, unsavedForm } from "@/lib/usecases/save-account-form";
import { undoAccountChange } from "@/lib/usecases/undo-account-change";

export async function saveAccount(_: AccountFormState, data: FormData): Promise<AccountFormState> {
  await requireOwnOrigin();
  const outcome = await saved(scopeOfForm(data, "accounts.write"), data);
  if (!outcome.ok) return outcome.state;
  revalidatePath("/", "layout");
  redirect(savedAccountHref(outcome.accountId, String(data.get("from") ?? "")));
}

/** One fact, edited in its row: the page stays. */
export async function saveFact(_: AccountFormState, data: FormData): Promise<AccountFormState> {
  await requireOwnOrigin();
  const outcome = await saved(scopeOfForm(data, "accounts.write"), data);
  if (!outcome.ok) return outcome.state;
  revalidatePath("/", "layout");
  return { status: "saved", message: "", problems: {}, values: {} };
}

async function saved(asked: ReturnType<typeof scopeOfForm>, data: FormData): Promise<FormOutcome> {
  return asked
    .then((scope) =>
      scope.ok ? saveAccountForm(scope.value, data) : unsavedForm(data, scope.error),
    )
    .catch((error: unknown) => {
      console.error(error);
      return unsavedForm(data, "fault");
    });
}

export async function override(_: OverrideFormState, data: FormData): Promise<OverrideFormState> {
  await requireOwnOrigin();
  const state = await scopeOfForm(data, "accounts.write")
    .then((scope) =>
      scope.ok ? overrideAccount(scope.value, data) : unsavedOverride(data, scope.error),
    )
    .catch((error: unknown) => {
      console.error(error);
      return unsavedOverride(data, "fault");
    });
  if (state.status === "saved") revalidatePath("/", "layout");
  return state;
}

export async function takeOverrideAway(
  _: string | undefined,
  data: FormData,
): Promise<string | undefined> {
  await requireOwnOrigin();
  const problem = await removeOverride(await requireScopeOfForm(data, "accounts.write"), data);
  revalidatePath("/", "layout");
  return problem;
}

export async function undo(_: string | undefined, data: FormData): Promise<string | undefined> {
  await requireOwnOrigin();
  const problem = await undoAccountChange(await requireScopeOfForm(data, "accounts.write"), data);
  revalidatePath("/", "layout");
  return problem;
}
