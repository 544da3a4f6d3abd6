import type { CeilingCode } from "./ceilings";
import { CRITERIA, type Criterion } from "./facts";
import type { Model } from "./model";
import type { Rating } from "./rate";
import { toTenths } from "./tenths";

/** What one criterion adds to the raw score. */
export interface Contribution {
  readonly criterion: Criterion;
  /** Whole tenths of a point, 0–1000. */
  readonly tenths: number;
}

/** The waterfall from nothing to the score. */
export interface Contributions {
  /** The known criteria in their order; the tenths sum exactly to the raw score. */
  readonly lines: readonly Contribution[];
  /** What the binding ceiling takes away, below 0; absent where none binds. */
  readonly ceiling: { readonly code: CeilingCode; readonly tenths: number } | undefined;
}

/** Parts are compared on this grid, so that equal remainders tie in spite of binary fractions. */
const GRID = 1e9;

/**
 * Splits the raw score over the known criteria by largest remainder, ties in criterion order
 * (domain.md §3.3).
 */
export function contributionsOf(
  rating: Pick<Rating, "criteria" | "score" | "rawScore" | "ceilings">,
  model: Pick<Model, "weights">,
): Contributions {
  const { score, rawScore } = rating;
  if (score === undefined || rawScore === undefined) return { lines: [], ceiling: undefined };
  const parts = exactParts(rating, model);
  const floors = parts.map(({ part }) => Math.floor(part / GRID));
  let left = toTenths(rawScore) - floors.reduce((sum, tenths) => sum + tenths, 0);
  const remainder = (index: number) => (parts[index]?.part ?? 0) % GRID;
  // The sort is stable: equal remainders stay in criterion order.
  const byRemainder = [...floors.keys()].sort((a, b) => remainder(b) - remainder(a));
  for (const index of byRemainder) {
    if (left <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    left -= 1;
  }
  const binding = rating.ceilings[0];
  return {
    lines: parts.map(({ criterion }, index) => ({ criterion, tenths: floors[index] ?? 0 })),
    ceiling: binding && { code: binding.code, tenths: toTenths(score) - toTenths(rawScore) },
  };
}

/** Each known criterion's share of the raw score, in billionths of a tenth. */
function exactParts(
  { criteria }: Pick<Rating, "criteria">,
  { weights }: Pick<Model, "weights">,
): { criterion: Criterion; part: number }[] {
  const known = CRITERIA.flatMap((criterion) => {
    const result = criteria[criterion];
    return result.status === "known" ? [{ criterion, points: result.points }] : [];
  });
  const total = known.reduce((sum, { criterion }) => sum + weights[criterion], 0);
  return known.map(({ criterion, points }) => ({
    criterion,
    part: Math.round(((weights[criterion] * points * 10) / total) * GRID),
  }));
}
