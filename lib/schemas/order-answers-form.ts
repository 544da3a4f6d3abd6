import { fieldText } from "./field-key";
import { refuseOtherFields } from "./form-fields";
import { entriesUnder } from "./import-forms";
import { type OrderAnswers, orderAnswers } from "./order-answers";

const KIND = "documentKinds.";

/** Reads `answer.<field>` and `answer.documentKinds.<word>`; a question left open says nothing. */
export function readOrderAnswers(data: FormData): OrderAnswers {
  refuseOtherFields(data, "importId", "answer.", "shown.");
  const said = entriesUnder(data, "answer").filter(([, value]) => value !== "");
  const kinds = said.flatMap(([field, counts]) =>
    field.startsWith(KIND) ? [{ word: fieldText(field.slice(KIND.length)), counts }] : [],
  );
  const others = Object.fromEntries(said.filter(([field]) => !field.startsWith(KIND)));
  return orderAnswers.parse(kinds.length > 0 ? { ...others, documentKinds: kinds } : others);
}
