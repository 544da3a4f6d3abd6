import type { Facts } from "./facts";

/** Facts with every field present, the unknown ones as `undefined`. */
export type CompleteFacts = { readonly [Fact in keyof Required<Facts>]: Facts[Fact] };

/**
 * The same facts with every field present. A copy that only changes fields already there is some
 * forty times cheaper than one that adds them, and a rating makes such copies by the million.
 */
export function completeFacts(facts: Facts): CompleteFacts {
  return {
    customerSince: facts.customerSince,
    lastPurchaseOn: facts.lastPurchaseOn,
    orders12m: facts.orders12m,
    ordersTotal: facts.ordersTotal,
    ordersPerYear: facts.ordersPerYear,
    purchaseDates12m: facts.purchaseDates12m,
    purchaseDatesTotal: facts.purchaseDatesTotal,
    revenue12mMinor: facts.revenue12mMinor,
    revenueTotalMinor: facts.revenueTotalMinor,
    averageTicketMinor: facts.averageTicketMinor,
    gapVariation: facts.gapVariation,
    longestGapDays: facts.longestGapDays,
    ordersBeginOn: facts.ordersBeginOn,
    directAwardShare: facts.directAwardShare,
    tailoredShare: facts.tailoredShare,
    agreement: facts.agreement,
    contact: facts.contact,
    touchpoints12m: facts.touchpoints12m,
    judged: facts.judged,
  };
}
