"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireScope, scopeFor } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { saveAccountForm, unsavedForm } from "@/lib/usecases/save-account-form";
import { undoAccountChange } from "@/lib/usecases/undo-account-change";

export async function saveAccount(_: AccountFormState, data: FormData): Promise<AccountFormState> {
  await requireOwnOrigin();
  const outcome = await scopeFor("accounts.write")
    .then((scope) =>
      scope.ok ? saveAccountForm(scope.value, data) : unsavedForm(data, scope.error),
    )
    .catch((error: unknown) => {
      console.error(error);
      return unsavedForm(data, "fault");
    });
  if (!outcome.ok) return outcome.state;
  revalidatePath("/", "layout");
  redirect(`/accounts/${outcome.accountId}`);
}

export async function undo(_: string | undefined, data: FormData): Promise<string | undefined> {
  await requireOwnOrigin();
  const problem = await undoAccountChange(await requireScope("accounts.write"), data);
  revalidatePath("/", "layout");
  return problem;
}
