import type { Day, Facts, RatedSegment } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";

/** What was known of an account from an instant on (milliseconds since 1970), as of any day. */
export interface FactsFrom {
  readonly at: number;
  readonly factsOn: (asOf: Day) => Facts;
}

/** The model that was rated with from an instant on. */
export interface ModelFrom {
  readonly at: number;
  readonly model: Model;
}

/** An instant, and the day as of which it is rated. */
export interface Sample {
  readonly at: number;
  readonly asOf: Day;
}

/** What moved since the point before: nothing but time where it is neither. */
export interface ScorePoint extends Sample {
  /** Undefined where no criterion is known. */
  readonly score: number | undefined;
  readonly segment: RatedSegment;
  readonly lapsed: boolean;
  readonly tenureMonths: number | undefined;
  readonly modelVersion: string;
  readonly factsChanged: boolean;
  readonly modelChanged: boolean;
}

/**
 * The score of an account over time: rated anew at each sample with what was known then and the
 * model of then; nothing is stored for it.
 * @param facts the earliest first, at least one; the first holds for whatever was before it.
 * @param models likewise.
 * @param samples the earliest first.
 */
export function scoreHistory(
  facts: readonly FactsFrom[],
  models: readonly ModelFrom[],
  samples: readonly Sample[],
): ScorePoint[] {
  let before: readonly [FactsFrom, ModelFrom] | undefined;
  return samples.flatMap(({ at, asOf }) => {
    const known = latest(facts, at);
    const used = latest(models, at);
    if (!known || !used) return [];
    const rating = rate(known.factsOn(asOf), used.model, asOf);
    const { tenure } = rating.criteria;
    const point: ScorePoint = {
      at,
      asOf,
      score: rating.score,
      segment: rating.segment,
      lapsed: rating.lapsed,
      tenureMonths: tenure.status === "known" ? tenure.months : undefined,
      modelVersion: rating.modelVersion,
      factsChanged: before !== undefined && before[0] !== known,
      modelChanged: before !== undefined && before[1] !== used,
    };
    before = [known, used];
    return [point];
  });
}

/** How an account was rated at an instant, as its history keeps it. */
export type WrittenPoint = Pick<ScorePoint, "score" | "segment" | "lapsed" | "modelVersion">;

/** The points with what was written at their instants: that does not change with settings. */
export function withWritten(
  points: readonly ScorePoint[],
  written: ReadonlyMap<number, WrittenPoint>,
): ScorePoint[] {
  return points.map((point) => ({ ...point, ...written.get(point.at) }));
}

/** What holds at an instant: the last that began by then, else the first. */
function latest<T extends { readonly at: number }>(list: readonly T[], at: number): T | undefined {
  return list.findLast((one) => one.at <= at) ?? list[0];
}

const DAY_MS = 86_400_000;

/** So many changes are each a sample of their own; the oldest beyond them are passed over. */
export const CHANGES_SAMPLED = 60;

/**
 * The instants at which a score is looked at: the first, every change, the last, and in between
 * evenly, at least a day apart.
 * @param between how many evenly spaced ones; 0 where time moves nothing.
 */
export function sampleInstants(
  first: number,
  last: number,
  changes: readonly number[],
  between: number,
): number[] {
  const inside = changes.filter((at) => at > first && at < last);
  const newest = inside.toSorted((a, b) => a - b).slice(-CHANGES_SAMPLED);
  const step = Math.max(DAY_MS, (last - first) / (between + 1));
  const even = Array.from({ length: between }, (_, index) => first + step * (index + 1));
  const instants = [first, ...newest, ...even.filter((at) => at < last), last];
  return [...new Set(instants)].sort((a, b) => a - b);
}

/** How far time alone moved the score: the sum over the steps at which nothing else changed. */
export function driftOf(points: readonly ScorePoint[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1];
    if (!before || point.factsChanged || point.modelChanged) return sum;
    return sum + (point.score ?? 0) - (before.score ?? 0);
  }, 0);
}
