import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareWeights } from "./share-weights";

describe("moving one weight", () => {
  it.each([
    [[20, 40, 20, 20], 0, 40, [40, 30, 15, 15]],
    [[20, 40, 20, 20], 1, 10, [30, 10, 30, 30]],
    [[20, 40, 20, 20], 1, 90, [17, 50, 17, 16]],
    [[20, 40, 20, 20], 2, -5, [25, 50, 0, 25]],
    [[50, 50, 0, 0], 0, 0, [0, 50, 25, 25]],
    [[0, 0, 50, 50], 2, 40, [5, 5, 40, 50]],
    [[Number.NaN, 40, 20, 20], 3, 20, [0, 50, 30, 20]],
  ])("%j, the %i. to %i: %j", (weights, index, value, expected) => {
    expect(shareWeights(weights, index, value)).toEqual(expected);
  });

  it("to the value it has leaves all of them as they were, whole or not", () => {
    expect(shareWeights([12.5, 37.5, 25, 25], 0, 12.5)).toEqual([12.5, 37.5, 25, 25]);
  });

  it("and back from where it was entered gives the weights of before", () => {
    const parts = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50)).map(([a, b, c]) => [a, b, c]);
    const valid = parts
      .map((some) => [...some, 100 - some.reduce((sum, part) => sum + part, 0)])
      .filter(([, , , last = -1]) => last >= 0 && last <= 50);
    fc.assert(
      fc.property(valid, fc.nat(3), (weights, index) => {
        expect(shareWeights(weights, index, weights[index] ?? 0)).toEqual(weights);
      }),
      { seed: 20261130 },
    );
  });

  it("always leaves whole weights that total 100, none above 50", () => {
    const weight = fc.integer({ min: 0, max: 60 });
    const any = fc.tuple(fc.array(weight, { minLength: 4, maxLength: 4 }), fc.nat(3), weight);
    fc.assert(
      fc.property(any, ([weights, index, value]) => {
        const shared = shareWeights(weights, index, value);
        expect(shared.reduce((sum, part) => sum + part, 0)).toBe(100);
        for (const part of shared) expect(part).toBeLessThanOrEqual(50);
        for (const part of shared) expect(Number.isInteger(part) && part >= 0).toBe(true);
        expect(shared[index]).toBe(Math.min(value, 50));
      }),
      { seed: 20261126 },
    );
  });
});
