import { BookedAccount } from "./booked-account";
import { addToOrder, lower, type OpenOrder } from "./open-order";
import type { CancelledOrder } from "./purchase";

interface OpenCancellation extends Omit<CancelledOrder, "lines"> {
  readonly lines: number[];
}

/** An account while its orders come in. */
export interface OpenAccount {
  externalId: string | undefined;
  name: string | undefined;
  namedOn: number;
  isAmbiguous: boolean;
  orders: Map<string, OpenOrder>;
  cancelled: Map<string, OpenCancellation>;
}

/**
 * Rows without a number: one purchase an account and date (import.md 28). Credits stay apart, so
 * that a return on the day of a purchase does not make the purchase smaller.
 */
export const orderKey = (
  orderNumber: string | undefined,
  on: number | undefined,
  credits: boolean,
) => (orderNumber === undefined ? `${credits ? "credit" : "date"} ${on}` : `no ${orderNumber}`);

/** Adds lines to the order that is gathered under a key. */
export function addTo(account: OpenAccount, key: string, order: OpenOrder): void {
  const open = account.orders.get(key);
  if (open === undefined) account.orders.set(key, order);
  else addToOrder(open, order);
}

/** Likewise lines that are left out by their status. */
export function addCancellation(account: OpenAccount, key: string, more: OpenCancellation): void {
  const open = account.cancelled.get(key);
  if (open === undefined) account.cancelled.set(key, more);
  else open.lines.push(...more.lines);
}

/** The name of the latest row; of one day, the first in the alphabet. */
export function nameAccount(account: OpenAccount, name: string | undefined, on: number): void {
  if (name === undefined || on < account.namedOn) return;
  account.name = on > account.namedOn ? name : lower(account.name, name);
  account.namedOn = on;
}

/** An account as it is at the end; the lines of cancellations beside other rows are passed on. */
export function booked(account: OpenAccount, besideRead: number[]): BookedAccount {
  const { externalId, name, isAmbiguous, orders } = account;
  const cancelled: CancelledOrder[] = [];
  for (const [key, cancellation] of account.cancelled) {
    if (orders.has(key)) besideRead.push(...cancellation.lines);
    else cancelled.push({ ...cancellation, lines: cancellation.lines.toSorted((a, b) => a - b) });
  }
  return new BookedAccount(externalId, name, isAmbiguous, cancelled, [...orders.values()]);
}
