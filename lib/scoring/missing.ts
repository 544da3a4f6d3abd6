import { SIGNALS } from "./criteria/personalization";
import type { Facts } from "./facts";
import { MISSING_FACTS, type MissingFact } from "./missing-fact";
import type { Model } from "./model";
import type { Rating } from "./rate";

/** A fact worth asking for. */
export interface Missing {
  readonly fact: MissingFact;
  /** Points of coverage it can add, above 0; a fact that needs another shares the gain with it. */
  readonly coverageGain: number;
}

/**
 * The facts that would raise coverage, and so settle a provisional verdict, the most valuable
 * first; ties in the order of `MISSING_FACTS` (domain.md §3.3). What a lapsed account did in the
 * last 12 months cannot be asked: it counts as unknown.
 */
export function missingOf(
  rating: Pick<Rating, "criteria" | "lapsed">,
  facts: Facts,
  model: Model,
): readonly Missing[] {
  const gains = new Map<MissingFact, number>();
  const add = (fact: MissingFact, gain: number) => gains.set(fact, (gains.get(fact) ?? 0) + gain);
  for (const criterion of ["tenure", "ticketSize", "purchaseFrequency"] as const) {
    const result = rating.criteria[criterion];
    if (result.status === "known") continue;
    for (const fact of result.missing) {
      add(fact, model.weights[criterion] / result.missing.length);
    }
  }
  const { signals, judged } = model.personalization;
  const perEvidence = model.weights.personalization / 100;
  // Beside a judgement an observation adds only what the judgement did not count for.
  const uncounted = facts.judged === undefined ? 1 : 1 - judged.evidenceShare;
  let unobserved = 0;
  for (const signal of SIGNALS) {
    if (facts[signal] !== undefined && !isOutdated(signal, rating)) continue;
    unobserved += signals[signal].weight;
    if (isOutdated(signal, rating)) continue;
    add(signal, signals[signal].weight * uncounted * perEvidence);
  }
  if (facts.judged === undefined) add("judged", unobserved * judged.evidenceShare * perEvidence);
  return MISSING_FACTS.flatMap((fact) => {
    const coverageGain = gains.get(fact) ?? 0;
    return coverageGain > 0 ? [{ fact, coverageGain }] : [];
  }).sort((a, b) => b.coverageGain - a.coverageGain);
}

function isOutdated(signal: (typeof SIGNALS)[number], { lapsed }: Pick<Rating, "lapsed">): boolean {
  return lapsed && signal === "touchpoints12m";
}

/** How many facts the code *buys like a client* names (domain.md §3.2). */
const FACTS_TO_ASK = 2;

/**
 * The two observations that would show whether an account that buys like a client is one: the
 * heaviest signals nobody has recorded. Fewer where fewer are missing.
 */
export function factsToAsk(missing: readonly Missing[]): readonly MissingFact[] {
  return missing
    .map(({ fact }) => fact)
    .filter((fact) => SIGNALS.some((signal) => signal === fact))
    .slice(0, FACTS_TO_ASK);
}
