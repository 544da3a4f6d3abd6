import { isOverDiscounted, lackingLine, type OpenOrder, purchaseOf } from "./open-order";
import type { RowProblem } from "./problem";

interface KnownOfOrder {
  /** The amount of one row is that of the whole order. */
  readonly isOnce: boolean;
  /** A row of it cannot be read. */
  readonly isUnread: boolean;
}

/** What is wrong or odd about an order as a whole: with an error it is left out whole. */
export function problemsOf(order: OpenOrder, { isOnce, isUnread }: KnownOfOrder): RowProblem[] {
  const { firstLine: line, orderNumber: value, amountMinor, currency } = purchaseOf(order);
  const leaves = amountMinor === undefined ? undefined : { currency, minor: amountMinor };
  const half: RowProblem = { line, value, code: "halfOrder", leaves };
  const lacking = lackingLine(order, isOnce);
  if (lacking !== undefined) {
    const lacks: RowProblem = { line: lacking, code: "noAmount" };
    return lacking === line ? [lacks] : [lacks, half];
  }
  if (isUnread) return [half];
  if (isOverDiscounted(order)) return [{ line, value, code: "discountAboveOrder" }];
  if (amountMinor === undefined) return [{ line, value, code: "mixedCurrencies" }];
  return amountMinor === 0 ? [{ line, value, code: "zeroPurchase" }] : [];
}
