import type { Day } from "@/lib/scoring/facts";
import type { OrderPattern } from "./sample-account";

/** An order as an order history states it. */
export interface SampleOrder {
  /** Unique in the sample: the account's number and the order's place in its history. */
  readonly orderNumber: string;
  readonly accountExternalId: string;
  readonly orderedOn: Day;
  /** Cents, above 0. */
  readonly amountMinor: number;
  readonly status: string;
}

/** Orders of the last two weeks are not delivered yet. */
const DELIVERY_DAYS = 14;

/**
 * Writes out an account's order history, oldest first. No order lies after `asOf`: a pattern ends
 * `last` ≥ 0 days before it, and an order that its jitter would push past that end is not made.
 */
export function expandOrders(
  accountExternalId: string,
  pattern: OrderPattern,
  asOf: Day,
): SampleOrder[] {
  const places = Math.floor((pattern.first - pattern.last) / pattern.every) + 1;
  const daysAgo = Array.from({ length: places }, (_, place) => {
    const shift = inTurn(pattern.jitter, place) / 100;
    return pattern.first - Math.round(pattern.every * (place + shift));
  }).filter((days) => days >= pattern.last);
  return daysAgo.map((days, place) => ({
    orderNumber: `${accountExternalId}-${String(place + 1).padStart(4, "0")}`,
    accountExternalId,
    orderedOn: asOf - days,
    // Euros times percent are cents.
    amountMinor: pattern.amount * inTurn(pattern.variation, place),
    status: days > DELIVERY_DAYS ? "Delivered" : "Open",
  }));
}

function inTurn(values: readonly number[], place: number): number {
  const value = values[place % values.length];
  if (value === undefined) throw new Error("A pattern needs at least one value.");
  return value;
}
