import type { Day, Facts } from "@/lib/scoring/facts";

/** A fact that nobody has confirmed for longer than this is stale. */
export const STALE_AFTER_DAYS = 365;

/** Whether a fact of this date is older than 12 months. */
export const isStale = (on: Day, asOf: Day): boolean => asOf - on > STALE_AFTER_DAYS;

/**
 * Facts that score and age, those that weigh most in the first model before the others. The date of
 * the first purchase does not age.
 */
export const AGEING_FACTS = [
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "touchpoints12m",
  "judged",
  "contact",
  "orders12m",
  "ordersPerYear",
  "ordersTotal",
  "averageTicketMinor",
  "revenue12mMinor",
  "lastPurchaseOn",
  "gapVariation",
] as const satisfies readonly (keyof Facts)[];
export type AgeingFact = (typeof AGEING_FACTS)[number];

/** A fact worth asking for once more, and when it was last confirmed. */
export interface StaleFact {
  readonly fact: AgeingFact;
  readonly on: Day;
}

/**
 * The facts that score and are stale, the weightiest first.
 * @param confirmedOn the date of a known fact; undefined where it is unknown or derived every day.
 */
export function staleFacts(
  confirmedOn: (fact: AgeingFact) => Day | undefined,
  asOf: Day,
): readonly StaleFact[] {
  return AGEING_FACTS.flatMap((fact) => {
    const on = confirmedOn(fact);
    return on !== undefined && isStale(on, asOf) ? [{ fact, on }] : [];
  });
}
