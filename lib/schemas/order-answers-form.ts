import { refuseOtherFields } from "./form-fields";
import { entriesUnder } from "./import-forms";
import { type OrderAnswers, orderAnswers } from "./order-answers";

/** Reads `answer.<field>`; a question that is left open says nothing. */
export function readOrderAnswers(data: FormData): OrderAnswers {
  refuseOtherFields(data, "importId", "answer.");
  const said = entriesUnder(data, "answer").filter(([, value]) => value !== "");
  return orderAnswers.parse(Object.fromEntries(said));
}
