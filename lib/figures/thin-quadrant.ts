import { bin, extent } from "d3-array";
import type { QuadrantCell } from "./quadrant";

/** More single marks than this are slow to draw and no longer tell apart. */
const MOST_MARKS = 1500;
/** With that many accounts only the largest are marked by themselves. */
const LARGEST = 200;
const SCORE_STEP = 5;
const REVENUE_STEPS = 14;

interface Thinned<T> {
  readonly points: readonly T[];
  readonly cells: readonly QuadrantCell[];
}

/**
 * What a quadrant draws: every account up to 1,500 of them; above, a count for each cell of score
 * and revenue, and the 200 largest accounts besides. Revenues (major units) must be above 0.
 */
export function thinQuadrant<T extends { readonly score: number; readonly revenue: number }>(
  points: readonly T[],
): Thinned<T> {
  if (points.length <= MOST_MARKS) return { points, cells: [] };
  const [low = 1, high = 10] = extent(points, (point) => Math.log10(point.revenue));
  const height = (high - low) / REVENUE_STEPS || 1;
  const columns = bin<T, number>()
    .domain([0, 100])
    .value((point) => point.score)
    .thresholds(
      Array.from({ length: 100 / SCORE_STEP - 1 }, (_, index) => (index + 1) * SCORE_STEP),
    );
  const cells = columns(points).flatMap((column, index) => {
    const counts = new Map<number, number>();
    for (const point of column) {
      const row = Math.min(
        Math.floor((Math.log10(point.revenue) - low) / height),
        REVENUE_STEPS - 1,
      );
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    return [...counts].map(([row, count]) => ({
      score: [index * SCORE_STEP, (index + 1) * SCORE_STEP] as const,
      revenue: [10 ** (low + row * height), 10 ** (low + (row + 1) * height)] as const,
      count,
    }));
  });
  const largest = [...points].sort((a, b) => b.revenue - a.revenue).slice(0, LARGEST);
  return { points: largest, cells };
}
