import type { TypedCheck } from "@/lib/schemas/check-form";
import type { Scope } from "@/lib/scope";
import { NOTHING_TYPED, takeCheck } from "@/lib/usecases/take-check";

/** What a person does at the check, one thing at a time; answers why it was not taken. */

const taken = async (scope: Scope, id: string, typed: Partial<TypedCheck>, always = true) =>
  (await takeCheck(scope, id, { ...NOTHING_TYPED, ...typed }, { always }))?.sentence;

export const checkAgain = (scope: Scope, id: string) => taken(scope, id, {});

export const correctCells = (scope: Scope, id: string, cells: TypedCheck["cells"]) =>
  taken(scope, id, { cells });

export const decideRows = (scope: Scope, id: string, decisions: TypedCheck["decisions"]) =>
  taken(scope, id, { decisions });

export const decideAccounts = (scope: Scope, id: string, accounts: TypedCheck["accounts"]) =>
  taken(scope, id, { accounts });

export const mapValues = (scope: Scope, id: string, values: TypedCheck["values"]) =>
  taken(scope, id, { values });

export const answerOrderQuestions = (scope: Scope, id: string, answers: TypedCheck["answers"]) =>
  taken(scope, id, { answers });
