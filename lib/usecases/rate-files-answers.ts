import { answerName } from "@/lib/importing/answer-door";
import { err, ok, type Result } from "@/lib/result";
import { DOCUMENT_KINDS_EXAMPLE, parseDocumentKinds } from "@/lib/schemas/document-kind-list";
import { type OrderAnswers, orderAnswers } from "@/lib/schemas/order-answers";
import type { TypedOptions } from "./rate-files-options";

/** Reads what was typed about the rows of an order history; the error says what to type instead. */
export function typedOrderAnswers({
  amountPer,
  discountPer,
  reusedNumbers,
  negativeAmounts,
  totalRows,
  creditNumbers,
  documentKinds: typedKinds,
}: TypedOptions): Result<OrderAnswers, string> {
  const documentKinds = typedKinds === undefined ? undefined : parseDocumentKinds(typedKinds);
  if (typedKinds !== undefined && documentKinds === undefined) {
    return err(`--document-kinds ${DOCUMENT_KINDS_EXAMPLE}, and not “${typedKinds}”.`);
  }
  const said = {
    amountPer,
    discountPer,
    reusedNumbers,
    negativeAmounts,
    totalRows,
    creditNumbers,
    documentKinds,
  };
  const parsed = orderAnswers.safeParse(said);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0]);
  const values = issue?.code === "invalid_value" ? issue.values.join(" or ") : "something else";
  return err(`${answerName("command", field)} takes ${values}.`);
}
