import { completeFacts } from "./complete-facts";
import { CRITERIA, type Criterion, type Facts, type RatedSegment } from "./facts";
import { type FlipFact, factWith, mainFactOf, rangeOf } from "./flip-range";
import { type Run, stretches } from "./flip-search";
import type { Model } from "./model";
import { type Rating, rate } from "./rate";

/** What would change the segment, for one criterion and its main fact (domain.md §3.3). */
export type Flip = { readonly criterion: Criterion; readonly fact: FlipFact } & (
  | { readonly kind: "notByItself" }
  /** A known fact at this value; one step nearer to what it is now changes nothing. */
  | { readonly kind: "at"; readonly value: number; readonly to: RatedSegment }
  /** Tenure, which only time changes: after so many more whole months. */
  | { readonly kind: "inMonths"; readonly value: number; readonly to: RatedSegment }
  /** A fact not known yet, if it is within these bounds; a bound that is absent is no bound. */
  | {
      readonly kind: "ifKnown";
      readonly atLeast: number | undefined;
      readonly atMost: number | undefined;
      readonly to: RatedSegment;
    }
);

/** To which segment a fact not known yet is asked to lead, the first that it can. */
const TARGETS: Readonly<Record<RatedSegment, readonly RatedSegment[]>> = {
  client: ["customer", "unrated"],
  customer: ["client", "unrated"],
  unrated: ["client", "customer"],
};

/** One flip per criterion, in criterion order. */
export function flipsOf(facts: Facts, model: Model, rating: Rating): readonly Flip[] {
  const complete = completeFacts(facts);
  return CRITERIA.map((criterion) => flipOf(criterion, complete, model, rating));
}

function flipOf(criterion: Criterion, facts: Facts, model: Model, rating: Rating): Flip {
  const fact = mainFactOf(criterion, facts);
  const range = rangeOf(fact, facts, model, rating);
  const none: Flip = { criterion, fact, kind: "notByItself" };
  if (range === undefined) return none;
  const segmentAt = (index: number) =>
    rate(factWith(facts, rating, fact, range.valueAt(index)), model, rating.asOf).segment;
  const { current } = range;
  if (current === undefined) {
    for (const to of TARGETS[rating.segment]) {
      const found = stretches(range.runs, (index) => segmentAt(index) === to);
      const bounds = boundsOf(found, range.runs);
      if (bounds === undefined) continue;
      const value = (index: number | undefined) =>
        index === undefined ? undefined : range.valueAt(index);
      const atLeast = value(bounds.atLeast);
      const atMost = value(bounds.atMost);
      return { criterion, fact, kind: "ifKnown", atLeast, atMost, to };
    }
    return none;
  }
  const changed = stretches(range.runs, (index) => segmentAt(index) !== rating.segment);
  const index = nearestTo(current, changed, range.valueAt);
  if (index === undefined) return none;
  const kind = fact === "tenureMonths" ? "inMonths" : "at";
  return { criterion, fact, kind, value: range.valueAt(index), to: segmentAt(index) };
}

/** The end of a stretch that lies nearest to the current value; the higher of two as near. */
function nearestTo(
  current: number,
  found: readonly Run[],
  valueAt: (index: number) => number,
): number | undefined {
  let nearest: number | undefined;
  for (const { from, to } of found) {
    const index = valueAt(from) > current ? from : to;
    const distance = Math.abs(valueAt(index) - current);
    if (nearest === undefined || distance <= Math.abs(valueAt(nearest) - current)) nearest = index;
  }
  return nearest;
}

/** "At least" before "at most"; an end of the whole range bounds nothing. */
function boundsOf(
  found: readonly Run[],
  runs: readonly Run[],
): { atLeast: number | undefined; atMost: number | undefined } | undefined {
  const first = runs.find(({ from, to }) => from <= to)?.from;
  const last = runs.findLast(({ from, to }) => from <= to)?.to;
  const stretch = found.find(({ from }) => from !== first) ?? found[0];
  if (stretch === undefined) return undefined;
  return {
    atLeast: stretch.from === first ? undefined : stretch.from,
    atMost: stretch.to === last ? undefined : stretch.to,
  };
}
