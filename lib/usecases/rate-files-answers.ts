import { err, ok, type Result } from "@/lib/result";
import { DOCUMENT_KINDS_EXAMPLE, parseDocumentKinds } from "@/lib/schemas/document-kind-list";
import { type OrderAnswers, orderAnswers } from "@/lib/schemas/order-answers";
import type { TypedOptions } from "./rate-files-options";

/** Reads what was typed about the rows of an order history; the error says what to type instead. */
export function typedOrderAnswers({
  amountPer,
  discountPer,
  reusedNumbers,
  documentKinds: typedKinds,
}: TypedOptions): Result<OrderAnswers, string> {
  const documentKinds = typedKinds === undefined ? undefined : parseDocumentKinds(typedKinds);
  if (typedKinds !== undefined && documentKinds === undefined) {
    return err(`--document-kinds ${DOCUMENT_KINDS_EXAMPLE}, and not “${typedKinds}”.`);
  }
  const parsed = orderAnswers.safeParse({ amountPer, discountPer, reusedNumbers, documentKinds });
  if (parsed.success) return ok(parsed.data);
  const isReuse = parsed.error.issues[0]?.path[0] === "reusedNumbers";
  return err(
    isReuse
      ? `--reused-numbers takes separate or one, not “${reusedNumbers}”.`
      : "--amount-per and --discount-per take line or order.",
  );
}
