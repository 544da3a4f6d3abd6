import { type Mock, vi } from "vitest";
import { readCheckForm } from "@/lib/schemas/check-form";
import {
  readColumnsForm,
  readConfirmForm,
  readImportIdAlone,
  readKind,
  readReading,
} from "@/lib/schemas/import-forms";
import { readLabelForm, readRateForm } from "@/lib/schemas/rate-queue";

/** What a form is sent to: knows what it was sent, and gives its answers in turn, the last again. */
export type Action<State> = Mock<(state: State, data: FormData) => Promise<State>>;

export function answering<State>(...answers: readonly [State, ...State[]]): Action<State> {
  let asked = 0;
  return vi.fn(async () => {
    const answer = answers[Math.min(asked, answers.length - 1)] ?? answers[0];
    asked += 1;
    return answer;
  });
}

/** What answers with the fields as they were sent, and something to say about them. */
export function echoing<State extends { readonly values: Readonly<Record<string, string>> }>(
  ...answers: readonly [State, ...State[]]
): Action<State> {
  const next = answering(...answers);
  return vi.fn(async (before, data) => {
    const answer = await next(before, data);
    const typed = [...data].flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    );
    return { ...answer, values: { ...Object.fromEntries(typed), ...answer.values } };
  });
}

/** A step of an import that goes through, or the sentence that says why not. */
export const stepAction = (problem?: string) => answering<string | undefined>(problem);

/** The form that an action was sent last. */
export function formSent<State>(action: Action<State>): FormData {
  const last = action.mock.lastCall;
  if (!last) throw new Error("Nothing was sent.");
  return last[1];
}

/** Its fields, where each has one value. */
export const fieldsSent = <State>(action: Action<State>): Record<string, FormDataEntryValue> =>
  Object.fromEntries(formSent(action));

/*
 * The same as the server reads it: a form that it would refuse fails here too.
 */

type Step = Action<string | undefined>;
export const columnsSent = (action: Step) => readColumnsForm(formSent(action));
export const readingSent = (action: Step) => readReading(formSent(action));
export const kindSent = (action: Step) => readKind(formSent(action));
export const confirmSent = (action: Step) => readConfirmForm(formSent(action));
export const checkSent = <State>(action: Action<State>) => readCheckForm(formSent(action));
/** What was typed and chosen at the check. */
export const typedSent = <State>(action: Action<State>) => checkSent(action).typed;
export const idSent = (action: Step) => readImportIdAlone(formSent(action));
export const cardSent = <State>(action: Action<State>) => readRateForm(formSent(action)).data;
export const labelSent = <State>(action: Action<State>) => readLabelForm(formSent(action)).data;
