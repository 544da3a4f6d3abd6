import { describe, expect, it } from "vitest";
import { CRITERION_CURVES } from "@/tests/factories/criterion-curves";
import { PERSONALIZATION_CURVES } from "@/tests/factories/personalization-curves";
import { heightAt, lastX, peakX } from "./curve";
import { DEFAULT_MODEL } from "./model";

describe.each([...CRITERION_CURVES, ...PERSONALIZATION_CURVES])("%s", (_name, curve, rows) => {
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
