import { DAYS_OF_LAST_12_MONTHS, DAYS_PER_MONTH } from "./calendar";
import { completeFacts } from "./complete-facts";
import type { Day, Facts } from "./facts";
import type { Model } from "./model";

/** Whether an account still buys, and as of when it is rated. */
export interface Standing {
  readonly lapsed: boolean;
  readonly quiet: boolean;
  /** The last purchase for a lapsed account, else the as-of date. */
  readonly effectiveAsOf: Day;
}

/** Lapsed, quiet or neither (domain.md §3.1). An unknown last purchase lapses nobody. */
export function standingOf(facts: Facts, { standing }: Model, asOf: Day): Standing {
  const { lastPurchaseOn } = facts;
  if (lastPurchaseOn === undefined) {
    const last12Months = facts.purchaseDates12m ?? facts.orders12m;
    return { lapsed: false, quiet: last12Months === 0, effectiveAsOf: asOf };
  }
  const silentDays = asOf - lastPurchaseOn;
  if (silentDays > standing.lapseMonths * DAYS_PER_MONTH) {
    return { lapsed: true, quiet: false, effectiveAsOf: lastPurchaseOn };
  }
  // A date speaks for itself, where a count of the last 12 months may have gone stale.
  const nothingIn12Months = silentDays >= DAYS_OF_LAST_12_MONTHS;
  const quiet = nothingIn12Months || isSilentTooLong(facts, standing.quiet, silentDays);
  return { lapsed: false, quiet, effectiveAsOf: asOf };
}

/** Silent for more than so many usual gaps: active days ÷ (orders in total − 1). */
function isSilentTooLong(
  { customerSince, lastPurchaseOn, ordersTotal, purchaseDatesTotal }: Facts,
  { gaps, fromOrders }: Model["standing"]["quiet"],
  silentDays: number,
): boolean {
  const total = ordersTotal ?? purchaseDatesTotal;
  if (customerSince === undefined || lastPurchaseOn === undefined) return false;
  if (total === undefined || total < fromOrders) return false;
  const activeDays = lastPurchaseOn - customerSince;
  // Everything bought on one day tells of no gap.
  if (activeDays <= 0) return false;
  // Multiplied out, so that nothing is divided: both sides are whole numbers.
  return silentDays * (total - 1) > gaps * activeDays;
}

/** A lapsed account's last-12-months figures count as unknown (domain.md §3.1). */
export function withoutLast12Months(facts: Facts): Facts {
  return {
    ...completeFacts(facts),
    orders12m: undefined,
    purchaseDates12m: undefined,
    revenue12mMinor: undefined,
    touchpoints12m: undefined,
  };
}
