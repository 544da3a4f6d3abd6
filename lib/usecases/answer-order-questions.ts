import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import { importSettings } from "@/lib/schemas/import-settings";
import { type OrderAnswers, withAnswers } from "@/lib/schemas/order-answers";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";

/** Takes what a person said of an order history where its rows leave it open, and checks it again. */
export async function answerOrderQuestions(
  scope: Scope,
  id: string,
  answers: OrderAnswers,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const next = {
    ...settings,
    orderAnswers: withAnswers(settings.orderAnswers, answers),
    answersRemembered: settings.answersRemembered.filter((one) => answers[one] === undefined),
  };
  const change = { status: "checking", settings: JSON.stringify(next) } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "check-import");
  return moved ? undefined : MOVED_ON;
}
