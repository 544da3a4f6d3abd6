import type { Curve } from "@/lib/scoring/curve";

/** How a portfolio spreads over the x of a curve: counts in equal steps of the curve's own scale. */
export interface Distribution {
  /** From the first listed x of the curve to the last; what lies outside counts at the ends. */
  readonly counts: readonly number[];
  /** How many accounts have the fact. */
  readonly known: number;
}

export const DISTRIBUTION_BINS = 24;

/** Counts values along a curve. */
export class DistributionCount {
  readonly #counts = Array.from({ length: DISTRIBUTION_BINS }, () => 0);
  readonly #place: (x: number) => number;
  #known = 0;

  constructor(curve: Curve) {
    const first = curve.points[0]?.[0] ?? 0;
    const last = curve.points.at(-1)?.[0] ?? first;
    const span = last - first || 1;
    const logSpan = Math.log(last / first) || 1;
    this.#place =
      curve.scale === "linear"
        ? (x) => (x - first) / span
        : (x) => (x > 0 ? Math.log(x / first) / logSpan : 0);
  }

  add(x: number | undefined): void {
    if (x === undefined) return;
    this.#known += 1;
    const bin = Math.floor(this.#place(x) * DISTRIBUTION_BINS);
    const within = Math.min(Math.max(bin, 0), DISTRIBUTION_BINS - 1);
    this.#counts[within] = (this.#counts[within] ?? 0) + 1;
  }

  result(): Distribution {
    return { counts: this.#counts, known: this.#known };
  }
}
