import type { Day } from "@/lib/scoring/facts";
import { dayToIso } from "@/lib/tabular/date-format";

/** How a file says which order of an account it means. */
export interface OrderName {
  readonly orderNumber: string | undefined;
  readonly accountId: string;
  readonly orderedOn: Day;
}

type KeyedBy = OrderName & { readonly amountMinor: number };

/** What an order is stored under where another account has its number: number and account. */
export const ownNumber = (orderNumber: string, accountId: string): string =>
  `${orderNumber} (${accountId})`;

/** What an order may be stored under: its number, else that with its account. */
export function keysOf(order: KeyedBy): readonly [string, string] {
  const { orderNumber, accountId, amountMinor, orderedOn } = order;
  if (orderNumber !== undefined) return [orderNumber, ownNumber(orderNumber, accountId)];
  const key = `${accountId} ${amountMinor < 0 ? "credit" : "order"} ${orderedOn}`;
  return [key, again(key)];
}

/** Likewise where the number is used again in another year. */
export function yearKeysOf(order: KeyedBy): readonly string[] {
  if (order.orderNumber === undefined) return [];
  const year = dayToIso(order.orderedOn).slice(0, 4);
  return keysOf(order).map((key) => `${key} (${year})`);
}

/** The next number where one is taken. */
export const again = (key: string): string => `${key} (2)`;

/** How an account is called that stands in a stored number and is not the order's own. */
const ANOTHER = / \([0-9a-v]{26}\)/g;

/**
 * A stored number as people read it: `2 (Birch)` where several accounts use the number 2, and no
 * number where the file gave none.
 * @param accountName of the account that has the order
 */
export function shownNumber(orderNumber: string, accountId: string, accountName: string): string {
  if (orderNumber.startsWith(`${accountId} `)) return "no number";
  return orderNumber
    .replace(ownNumber("", accountId), () => ` (${accountName})`)
    .replace(ANOTHER, " (of another account before)");
}
