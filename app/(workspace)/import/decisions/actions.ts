"use server";

import { requireScopeOfForm } from "@/lib/auth/form-scope";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { readAccountsForm, readDecisionForm } from "@/lib/schemas/decision-form";
import { readImportId } from "@/lib/schemas/import-forms";
import { readOrderAnswers } from "@/lib/schemas/order-answers-form";
import { answerOrderQuestions } from "@/lib/usecases/answer-order-questions";
import { decideAccounts as takeAccounts } from "@/lib/usecases/decide-accounts";
import { decideRows as takeDecisions } from "@/lib/usecases/decide-rows";
import { type Answer, shown } from "../step-answer";

export async function decideAccounts(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  return shown(
    id,
    takeAccounts(await requireScopeOfForm(data, "imports.run"), id, readAccountsForm(data)),
  );
}

export async function decideRows(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  return shown(
    id,
    takeDecisions(await requireScopeOfForm(data, "imports.run"), id, readDecisionForm(data)),
  );
}

export async function answerQuestions(_: Answer, data: FormData): Promise<Answer> {
  await requireOwnOrigin();
  const id = readImportId(data);
  const scope = await requireScopeOfForm(data, "imports.run");
  return shown(id, answerOrderQuestions(scope, id, readOrderAnswers(data)));
}
