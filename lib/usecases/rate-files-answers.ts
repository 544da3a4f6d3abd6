import { err, ok, type Result } from "@/lib/result";
import { type OrderAnswers, orderAnswers } from "@/lib/schemas/order-answers";
import type { TypedOptions } from "./rate-files-options";

/** Reads what was typed about the rows of an order history; the error says what to type instead. */
export function typedOrderAnswers({
  amountPer,
  discountPer,
  reusedNumbers,
}: TypedOptions): Result<OrderAnswers, string> {
  const parsed = orderAnswers.safeParse({ amountPer, discountPer, reusedNumbers });
  if (parsed.success) return ok(parsed.data);
  const isReuse = parsed.error.issues[0]?.path[0] === "reusedNumbers";
  return err(
    isReuse
      ? `--reused-numbers takes separate or one, not “${reusedNumbers}”.`
      : "--amount-per and --discount-per take line or order.",
  );
}
