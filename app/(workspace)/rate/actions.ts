"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { scopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { labelAccountCard } from "@/lib/usecases/label-account-card";
import { rateAccountCard } from "@/lib/usecases/rate-account-card";
import { unsavedForm } from "@/lib/usecases/save-account-form";

const save = (...card: Parameters<typeof rateAccountCard>) =>
  card[1].get("mode") === "label" ? labelAccountCard(...card) : rateAccountCard(...card);

export async function rate(_: AccountFormState, data: FormData): Promise<AccountFormState> {
  await requireOwnOrigin();
  const outcome = await scopeOfForm(data, "accounts.write")
    .then((scope) => (scope.ok ? save(scope.value, data) : unsavedForm(data, scope.error)))
    .catch((error: unknown) => {
      console.error(error);
      return unsavedForm(data, "fault");
    });
  if (!outcome.ok) return outcome.state;
  revalidatePath("/", "layout");
  redirect(outcome.href);
}
