import type { Day } from "@/lib/scoring/facts";
import type { TradeField } from "./merge-trade";
import { WINDOW_DAYS } from "./orders-to-facts";

/** Why an order of those behind a fact does not count for it. */
export type NotCounted = "after-as-of" | "zero" | "credit-note";

/** The facts for which credit notes count too: they lower the revenue. */
const REVENUE: ReadonlySet<TradeField> = new Set(["revenue12mMinor", "revenueTotalMinor"]);
const OF_12_MONTHS: ReadonlySet<TradeField> = new Set(["orders12m", "revenue12mMinor"]);

/** Whether credit notes count for a fact. */
export const countsCredits = (field: TradeField): boolean => REVENUE.has(field);

/** The first day of the orders behind a fact; undefined where they are as old as they are. */
export const firstDayOf = (field: TradeField, asOf: Day): Day | undefined =>
  OF_12_MONTHS.has(field) ? asOf - WINDOW_DAYS + 1 : undefined;

/**
 * Why an order does not count for a fact that is derived as of a day (orders-to-facts.ts);
 * undefined where it does. The order lies in the days of the fact, or after the as-of date.
 */
export function whyNotCounted(
  field: TradeField,
  order: { readonly orderedOn: Day; readonly amountMinor: number },
  asOf: Day,
): NotCounted | undefined {
  if (order.orderedOn > asOf) return "after-as-of";
  if (order.amountMinor === 0) return "zero";
  return order.amountMinor < 0 && !countsCredits(field) ? "credit-note" : undefined;
}
