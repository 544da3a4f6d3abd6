/** One listed point of a curve: where, and how much there. */
export type CurvePoint = readonly [x: number, points: number];

/**
 * A curve as data: linear between its listed points, flat outside. On the `ln` scale the
 * interpolation is linear in the logarithm of x, and every listed x is above 0.
 */
export interface Curve {
  readonly scale: "linear" | "ln";
  /** At least one point, x strictly increasing. */
  readonly points: readonly CurvePoint[];
}

/**
 * The height of a curve at x (domain.md §3.1). Exact at every listed point.
 * @throws RangeError when the curve has no point or x is not a number.
 */
export function heightAt(curve: Curve, x: number): number {
  let left = curve.points[0];
  if (left === undefined) throw new RangeError("A curve needs at least one point.");
  if (Number.isNaN(x)) throw new RangeError("A curve is read at a number.");
  if (x <= left[0]) return left[1];
  // By index: a rating reads a dozen curves, and an iterator would take half as long again.
  const { points } = curve;
  for (let index = 1; index < points.length; index += 1) {
    const right = points[index];
    if (right === undefined) break;
    if (x < right[0])
      return left[1] + (right[1] - left[1]) * travelled(curve, left[0], right[0], x);
    left = right;
  }
  return left[1];
}

/** How far x lies on the way from one listed x to the next, 0–1. */
function travelled(curve: Curve, from: number, to: number, x: number): number {
  if (curve.scale === "linear") return (x - from) / (to - from);
  return Math.log(x / from) / Math.log(to / from);
}

/** Where the curve ends: flat beyond. */
export function lastX(curve: Curve): number {
  return curve.points[curve.points.length - 1]?.[0] ?? 0;
}

/** The first x at which the curve is at its highest. */
export function peakX(curve: Curve): number {
  let peak = curve.points[0];
  for (const point of curve.points) if (peak !== undefined && point[1] > peak[1]) peak = point;
  return peak?.[0] ?? 0;
}
