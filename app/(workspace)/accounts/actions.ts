"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { currentScope } from "@/lib/auth/current-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { saveAccountForm, unsavedForm } from "@/lib/usecases/save-account-form";

export async function saveAccount(_: AccountFormState, data: FormData): Promise<AccountFormState> {
  await requireOwnOrigin();
  const outcome = await currentScope()
    .then((scope) => saveAccountForm(scope, data))
    .catch((error: unknown) => {
      console.error(error);
      return unsavedForm(data);
    });
  if (!outcome.ok) return outcome.state;
  revalidatePath("/", "layout");
  redirect(`/accounts/${outcome.accountId}`);
}
