import { DAYS_OF_LAST_12_MONTHS, DAYS_PER_MONTH } from "./calendar";
import { completeFacts } from "./complete-facts";
import type { Day, Facts } from "./facts";
import type { Model } from "./model";
import type { RhythmModel } from "./model-rules";
import { isBelow } from "./tenths";
import { usualGapOf } from "./usual-gap";

/** Whether an account still buys, since when, and as of when it is rated. */
export interface Standing {
  readonly lapsed: boolean;
  readonly quiet: boolean;
  /** Few purchases, none of them long ago: it may be the first of many. */
  readonly isNew: boolean;
  /** The first purchase known is where the orders begin: the relationship may well be older. */
  readonly startsEarlier: boolean;
  /** The last purchase for a lapsed account, else the as-of date. */
  readonly effectiveAsOf: Day;
}

/** Lapsed, quiet, new or none of them (domain.md §3.1). An unknown last purchase lapses nobody. */
export function standingOf(facts: Facts, { standing }: Model, asOf: Day): Standing {
  const { lastPurchaseOn } = facts;
  const gap = usualGapOf(facts, standing);
  const startsEarlier = isLatestStart(facts, standing, gap);
  if (lastPurchaseOn !== undefined) {
    const silentDays = asOf - lastPurchaseOn;
    if (isBelow(lapseDays(facts, standing, gap), silentDays)) {
      return {
        lapsed: true,
        quiet: false,
        isNew: false,
        startsEarlier,
        effectiveAsOf: lastPurchaseOn,
      };
    }
  }
  return {
    lapsed: false,
    quiet: isQuiet(facts, standing, gap, asOf),
    isNew: !startsEarlier && isNew(facts, standing, asOf),
    startsEarlier,
    effectiveAsOf: asOf,
  };
}

/** Silence, in days, after which an account has lapsed. */
function lapseDays(
  { longestGapDays }: Facts,
  { lapseMonths, rhythm }: Model["standing"],
  gap: number | undefined,
): number {
  const days = lapseMonths * DAYS_PER_MONTH;
  if (rhythm === undefined) return days;
  const ofUsual = gap === undefined ? 0 : rhythm.lapseUsualGaps * gap;
  const ofLongest = longestGapDays === undefined ? 0 : rhythm.lapseLongestGaps * longestGapDays;
  return Math.max(days, ofUsual, ofLongest);
}

function isQuiet(
  facts: Facts,
  standing: Model["standing"],
  gap: number | undefined,
  asOf: Day,
): boolean {
  const { lastPurchaseOn, longestGapDays } = facts;
  const { quiet, rhythm } = standing;
  if (lastPurchaseOn === undefined) return (facts.purchaseDates12m ?? facts.orders12m) === 0;
  const silentDays = asOf - lastPurchaseOn;
  // A date speaks for itself, where a count of the last 12 months may have gone stale.
  const nothingIn12Months = silentDays >= DAYS_OF_LAST_12_MONTHS;
  if (rhythm === undefined) {
    return nothingIn12Months || (gap !== undefined && isBelow(quiet.gaps * gap, silentDays));
  }
  if (longestGapDays !== undefined) {
    if (!isBelow(rhythm.quietLongestGaps * longestGapDays, silentDays)) return false;
  }
  if (gap === undefined) return nothingIn12Months;
  return isBelow(patienceDays(gap, quiet.gaps, rhythm), silentDays);
}

/** How long an account with a usual gap may be silent. */
function patienceDays(gap: number, shortGaps: number, rhythm: RhythmModel): number {
  if (!isBelow(rhythm.shortGapMonths * DAYS_PER_MONTH, gap)) return shortGaps * gap;
  return Math.max(rhythm.patienceMonths * DAYS_PER_MONTH, rhythm.longGaps * gap);
}

function isLatestStart(
  { customerSince, ordersBeginOn }: Facts,
  { latestStart }: Model["standing"],
  gap: number | undefined,
): boolean {
  if (latestStart === undefined || ordersBeginOn === undefined || customerSince === undefined) {
    return false;
  }
  const near = Math.max(latestStart.days, latestStart.usualGaps * (gap ?? 0));
  return !isBelow(near, Math.abs(customerSince - ordersBeginOn));
}

function isNew(facts: Facts, { newcomer }: Model["standing"], asOf: Day): boolean {
  const { customerSince } = facts;
  if (newcomer === undefined || customerSince === undefined) return false;
  if (asOf - customerSince >= newcomer.belowDays) return false;
  const bought =
    facts.purchaseDatesTotal ?? facts.ordersTotal ?? facts.purchaseDates12m ?? facts.orders12m;
  return bought !== undefined && bought <= newcomer.purchases;
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
