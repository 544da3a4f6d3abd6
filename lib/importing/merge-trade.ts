import type { AccountValues } from "@/lib/schemas/account-fields";
import type { DerivedTrade } from "./orders-to-facts";

/** The facts an order history yields. */
export const TRADE_FIELDS = [
  "customerSince",
  "lastPurchaseOn",
  "orders12m",
  "ordersTotal",
  "revenue12mMinor",
  "revenueTotalMinor",
  "averageTicketMinor",
  "gapVariation",
] as const;
export type TradeField = (typeof TRADE_FIELDS)[number];

const MONEY: ReadonlySet<TradeField> = new Set([
  "revenue12mMinor",
  "revenueTotalMinor",
  "averageTicketMinor",
]);

export interface MergedTrade {
  /** What the order history decides; what it leaves as it is, is absent. */
  readonly values: Partial<Record<TradeField, number>>;
  readonly currency: string | undefined;
  readonly purchaseDates12m: number | undefined;
  readonly purchaseDatesTotal: number | undefined;
  readonly longestGapDays: number | undefined;
}

/**
 * Brings an order history and the facts of an account list together. A history often begins later
 * than the relationship: it never makes a first purchase later, a last one earlier, nor, where the
 * list knows of purchases before it, a total smaller. Everything else it knows better.
 *
 * @param given the facts that do not come from an order history.
 * @param kept facts that stay as given whatever the history says: those typed by hand.
 * @param currency of the given money.
 */
export function mergeTrade(
  given: Pick<AccountValues, TradeField>,
  kept: (field: TradeField) => boolean,
  currency: string | undefined,
  trade: DerivedTrade,
): MergedTrade {
  const { facts } = trade;
  const since = given.customerSince ?? Number.POSITIVE_INFINITY;
  const isPartial = since < (facts.customerSince ?? Number.NEGATIVE_INFINITY);
  const otherCurrency =
    currency !== undefined && trade.currency !== undefined && currency !== trade.currency;
  const values: MergedTrade["values"] = {};
  for (const field of TRADE_FIELDS) {
    const derived = facts[field];
    if (derived === undefined || kept(field) || (otherCurrency && MONEY.has(field))) continue;
    const before = given[field] ?? undefined;
    if (before !== undefined && listSaysMore(field, before, derived, isPartial)) continue;
    values[field] = derived;
  }
  const totalKept = values.ordersTotal === undefined && facts.ordersTotal !== undefined;
  // A list's total of all orders beside the revenue of some would make a ticket of neither.
  if (totalKept && !kept("ordersTotal") && given.revenueTotalMinor == null) {
    delete values.revenueTotalMinor;
  }
  return {
    values,
    currency: otherCurrency ? currency : trade.currency,
    purchaseDates12m: facts.purchaseDates12m,
    // Where more purchases are known than the history shows, its dates are not all there are.
    purchaseDatesTotal: totalKept ? undefined : facts.purchaseDatesTotal,
    longestGapDays: facts.longestGapDays,
  };
}

/**
 * Whether an account list says more about a fact than an order history does.
 * @param isPartial the list knows of a first purchase before the history begins.
 */
export function listSaysMore(
  field: TradeField,
  listed: number,
  derived: number,
  isPartial: boolean,
): boolean {
  switch (field) {
    case "customerSince":
      return listed < derived;
    case "lastPurchaseOn":
      return listed > derived;
    case "ordersTotal":
    case "revenueTotalMinor":
      return isPartial && listed > derived;
    default:
      return false;
  }
}

const IS_TRADE_FIELD: ReadonlySet<string> = new Set(TRADE_FIELDS);

export const isTradeField = (field: string): field is TradeField => IS_TRADE_FIELD.has(field);
