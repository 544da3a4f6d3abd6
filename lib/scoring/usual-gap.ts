import type { Facts } from "./facts";
import type { Model } from "./model";

/**
 * The usual time between two purchases, in days: active days ÷ (purchases in total − 1), known
 * from three of them on where the active days are above 0 (domain.md §3.1). Purchases are purchase
 * dates, else orders; before own rhythms counted, orders came first.
 */
export function usualGapOf(
  { customerSince, lastPurchaseOn, ordersTotal, purchaseDatesTotal }: Facts,
  { quiet, rhythm }: Model["standing"],
): number | undefined {
  const total =
    rhythm === undefined
      ? (ordersTotal ?? purchaseDatesTotal)
      : (purchaseDatesTotal ?? ordersTotal);
  if (customerSince === undefined || lastPurchaseOn === undefined) return undefined;
  if (total === undefined || total < quiet.fromOrders) return undefined;
  const activeDays = lastPurchaseOn - customerSince;
  // Everything bought on one day tells of no gap.
  return activeDays > 0 ? activeDays / (total - 1) : undefined;
}
