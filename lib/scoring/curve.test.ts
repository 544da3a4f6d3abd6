import { describe, expect, it } from "vitest";
import { type Curve, heightAt, lastX, peakX } from "./curve";
import { DEFAULT_MODEL } from "./model";

const { signals, judged } = DEFAULT_MODEL.personalization;

/**
 * Each curve of domain.md §3.1 and §3.2 at, just below and just above each of its points. "Just"
 * is a thousandth of x; the heights beside a point are written out to three decimals.
 */
const TABLES: readonly (readonly [name: string, curve: Curve, rows: readonly Row[]])[] = [
  [
    "tenure",
    DEFAULT_MODEL.tenure,
    [
      [-1, 0],
      [0, 0],
      [0.001, 0.0025],
      [5.999, 14.9975],
      [6, 15],
      [6.001, 15.0025],
      [11.999, 29.9975],
      [12, 30],
      [12.001, 30.0021],
      [23.999, 54.9979],
      [24, 55],
      [24.001, 55.0017],
      [35.999, 74.9983],
      [36, 75],
      [36.001, 75.001],
      [59.999, 99.999],
      [60, 100],
      [60.001, 100],
      [600, 100],
    ],
  ],
  [
    "ticket size",
    DEFAULT_MODEL.ticketSize,
    [
      [-5, 0],
      [0, 0],
      [0.0999, 0],
      [0.1, 0],
      [0.1001, 0.0182],
      [0.2997, 19.9818],
      [0.3, 20],
      [0.3003, 20.0249],
      [0.999, 49.9751],
      [1, 50],
      [1.001, 50.0227],
      [2.997, 74.9772],
      [3, 75],
      [3.003, 75.0208],
      [9.99, 99.9792],
      [10, 100],
      [10.01, 100],
    ],
  ],
  [
    "purchase frequency",
    DEFAULT_MODEL.purchaseFrequency.band,
    [
      [0, 0],
      [0.0999, 0],
      [0.1, 0],
      [0.1001, 0.0218],
      [0.24975, 19.9782],
      [0.25, 20],
      [0.25025, 20.036],
      [0.4995, 44.9639],
      [0.5, 45],
      [0.5005, 45.0505],
      [0.999, 79.9495],
      [1, 80],
      [1.001, 80.0216],
      [1.998, 94.9783],
      [2, 95],
      [2.002, 95.0072],
      [3.996, 99.9928],
      [4, 100],
      [4.004, 100],
      [11.988, 100],
      [12, 100],
      [12.012, 99.9483],
      [25.974, 60.0518],
      [26, 60],
      [26.026, 59.9495],
      [51.948, 25.0505],
      [52, 25],
      [52.052, 24.9784],
      [103.896, 10.0217],
      [104, 10],
      [104.104, 9.9886],
      [249.75, 0.0114],
      [250, 0],
      [250.25, 0],
    ],
  ],
  [
    "direct-award share",
    signals.directAwardShare.curve,
    [
      [0, 0],
      [0.001, 0.08],
      [0.249, 19.92],
      [0.25, 20],
      [0.251, 20.1],
      [0.499, 44.9],
      [0.5, 45],
      [0.501, 45.12],
      [0.749, 74.88],
      [0.75, 75],
      [0.751, 75.1333],
      [0.899, 94.8667],
      [0.9, 95],
      [0.901, 95.05],
      [0.999, 99.95],
      [1, 100],
    ],
  ],
  [
    "tailored share",
    signals.tailoredShare.curve,
    [
      [0, 0],
      [0.001, 0.14],
      [0.249, 34.86],
      [0.25, 35],
      [0.251, 35.12],
      [0.499, 64.88],
      [0.5, 65],
      [0.501, 65.1],
      [0.799, 94.9],
      [0.8, 95],
      [0.801, 95.025],
      [0.999, 99.975],
      [1, 100],
    ],
  ],
  [
    "touchpoints",
    signals.touchpoints12m.curve,
    [
      [0, 0],
      [0.999, 19.98],
      [1, 20],
      [1.001, 20.0133],
      [3.999, 59.9867],
      [4, 60],
      [4.001, 60.005],
      [11.999, 99.995],
      [12, 100],
      [12.001, 100],
    ],
  ],
  [
    "judged",
    judged.curve,
    [
      [1, 0],
      [1.001, 0.025],
      [1.999, 24.975],
      [2, 25],
      [2.001, 25.025],
      [2.999, 49.975],
      [3, 50],
      [3.001, 50.025],
      [3.999, 74.975],
      [4, 75],
      [4.001, 75.025],
      [4.999, 99.975],
      [5, 100],
    ],
  ],
  [
    "gap damping",
    DEFAULT_MODEL.purchaseFrequency.gapDamping,
    [
      [0, 1],
      [0.799, 1],
      [0.8, 1],
      [0.801, 0.9997],
      [1.499, 0.8003],
      [1.5, 0.8],
      [1.501, 0.8],
      [50, 0.8],
    ],
  ],
  [
    "bids ceiling",
    DEFAULT_MODEL.ceilings.bids.curve,
    [
      [0, 40],
      [0.001, 40.04],
      [0.249, 49.96],
      [0.25, 50],
      [0.251, 50.04],
      [0.499, 59.96],
      [0.5, 60],
      [0.501, 60.16],
      [0.749, 99.84],
      [0.75, 100],
      [0.751, 100],
      [1, 100],
    ],
  ],
];
type Row = readonly [x: number, height: number];

describe.each(TABLES)("%s", (_name, curve, rows) => {
  it.each(rows)("at %d is %d", (x, height) => {
    expect(heightAt(curve, x)).toBeCloseTo(height, 3);
  });

  it("is exact at each listed point", () => {
    expect(curve.points.map(([x]) => heightAt(curve, x))).toEqual(curve.points.map(([, y]) => y));
  });
});

describe("a curve", () => {
  it("refuses to be read at NaN, and without points", () => {
    expect(() => heightAt(DEFAULT_MODEL.tenure, Number.NaN)).toThrow(RangeError);
    expect(() => heightAt({ scale: "linear", points: [] }, 1)).toThrow(RangeError);
  });

  it("knows its end and its first peak", () => {
    expect(lastX(DEFAULT_MODEL.purchaseFrequency.band)).toBe(250);
    expect(peakX(DEFAULT_MODEL.purchaseFrequency.band)).toBe(4);
  });
});
