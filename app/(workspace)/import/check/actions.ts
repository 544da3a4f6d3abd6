"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { CheckState } from "@/components/imports/check-state";
import { scopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { type CheckForm, readCheckForm } from "@/lib/schemas/check-form";
import { textFields } from "@/lib/schemas/form-fields";
import { OTHER_WORKSPACE } from "@/lib/usecases/account-gone";
import { askToDiscard } from "@/lib/usecases/discard-import";
import { cancelImport } from "@/lib/usecases/import-steps";
import { takeCheck } from "@/lib/usecases/take-check";
import { NOT_NOW } from "../step-answer";

/** Takes the form of the check, whichever of its buttons sent it; what is not taken comes back. */
export async function takeCheckForm(_: CheckState, data: FormData): Promise<CheckState> {
  await requireOwnOrigin();
  const form = readCheckForm(data);
  const scope = await scopeOfForm(data, "imports.run");
  if (!scope.ok) return { problem: NOT_TAKEN[scope.error], typed: textFields(data) };
  const answer = await taken(scope.value, form).catch((error: unknown) => {
    console.error(error);
    return { problem: NOT_NOW };
  });
  if (answer) return { ...answer, typed: textFields(data) };
  revalidatePath(`/import/${form.importId}`);
  if (form.to !== "") redirect(`/import/${form.importId}?${form.to}`);
  return { typed: {} };
}

/** The page stays, so that whoever signs in again in another tab has what they typed. */
const NOT_TAKEN = {
  "signed-out":
    "You are signed out. What you typed is still below: sign in again in another tab, then press the button again.",
  forbidden: "Nothing was applied: your role in this workspace does not allow importing.",
  elsewhere: OTHER_WORKSPACE,
} as const;

/** What the form is answered where it stays; undefined where the page goes on. */
async function taken(
  scope: Parameters<typeof takeCheck>[0],
  { importId, basis, intent, typed }: CheckForm,
): Promise<Omit<CheckState, "typed"> | undefined> {
  switch (intent) {
    case "keep":
      return { isKept: true };
    case "ask":
      return { question: await askToDiscard(scope, importId, typed) };
    case "discard": {
      const problem = await cancelImport(scope, importId);
      return problem === undefined ? undefined : { problem };
    }
    default: {
      const refusal = await takeCheck(scope, importId, typed, {
        basis,
        always: intent === "check",
      });
      return refusal && { problem: refusal.sentence, basis: refusal.basis };
    }
  }
}
