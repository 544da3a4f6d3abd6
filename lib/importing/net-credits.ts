import { CREDIT_SUFFIX, type OrderRecord } from "@/lib/schemas/order";

type Order = Pick<OrderRecord, "orderNumber" | "orderedOn" | "amountMinor" | "currency">;

/** The number under which a credit note for an order is kept that came in another file. */
export const creditKey = (orderNumber: string): string => `${orderNumber}${CREDIT_SUFFIX}`;

/** The number of the order that a credit note of another file is for; undefined for other numbers. */
export const creditedNumber = (orderNumber: string): string | undefined =>
  orderNumber.endsWith(CREDIT_SUFFIX) ? orderNumber.slice(0, -CREDIT_SUFFIX.length) : undefined;

/**
 * The orders of one account with the credit notes that came for them later taken off, as if order
 * and credit note had come in one file (import.md 28, 29): what is credited in full is no purchase.
 * Of a cancelled order nothing is left to be credited.
 */
export function withoutCredited<T extends Order>(orders: readonly T[]): T[] {
  const byNumber = new Map(orders.map((order) => [order.orderNumber, order]));
  const credits = new Map<T, number>();
  const rest = orders.filter((credit) => {
    const number = creditedNumber(credit.orderNumber);
    const order = number === undefined ? undefined : byNumber.get(number);
    if (order === undefined || order.currency !== credit.currency) return true;
    credits.set(order, order.amountMinor === 0 ? 0 : credit.amountMinor);
    return false;
  });
  if (credits.size === 0) return rest;
  return rest.map((order) => ({
    ...order,
    amountMinor: order.amountMinor + (credits.get(order) ?? 0),
  }));
}
