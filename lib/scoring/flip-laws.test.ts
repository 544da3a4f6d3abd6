import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_OF, MODELS, someFacts } from "@/tests/factories/some-facts";
import type { Facts } from "./facts";
import { flipsOf } from "./flip";
import { factWith, rangeOf } from "./flip-range";
import { rate } from "./rate";

const SEED = 20_260_103;

function law(name: string, runs: number, check: (facts: Facts) => void) {
  it(`${name} (seed ${SEED})`, () => {
    fc.assert(fc.property(someFacts, check), { seed: SEED, numRuns: runs });
  });
}

describe.each(MODELS)("every flip of $version flips", (MODEL) => {
  law("the value named changes the segment, one step less does not", 3000, (facts) => {
    const rating = rate(facts, MODEL, AS_OF);
    for (const flip of flipsOf(facts, MODEL, rating)) {
      const segmentAt = (value: number) =>
        rate(factWith(facts, rating, flip.fact, value), MODEL, AS_OF).segment;
      const range = rangeOf(flip.fact, facts, MODEL, rating);
      if (flip.kind === "notByItself" || range === undefined) continue;
      const step = range.valueAt(2) - range.valueAt(1);
      const beside = (value: number, steps: number) =>
        range.valueAt(Math.round(value / step) + steps);
      if (flip.kind === "ifKnown") {
        const { atLeast, atMost, to } = flip;
        if (atLeast !== undefined) {
          expect(segmentAt(atLeast)).toBe(to);
          expect(segmentAt(beside(atLeast, -1))).not.toBe(to);
        }
        if (atMost !== undefined) {
          expect(segmentAt(atMost)).toBe(to);
          expect(segmentAt(beside(atMost, 1))).not.toBe(to);
        }
        expect(to).not.toBe(rating.segment);
        continue;
      }
      expect(segmentAt(flip.value)).toBe(flip.to);
      expect(flip.to).not.toBe(rating.segment);
      const current = range.current ?? 0;
      const nearer = beside(flip.value, flip.value > current ? -1 : 1);
      const isBetween = flip.value > current ? nearer > current : nearer < current;
      if (isBetween) expect(segmentAt(nearer)).toBe(rating.segment);
    }
  });

  law("what is not to be had by itself is found nowhere in the range", 300, (facts) => {
    const rating = rate(facts, MODEL, AS_OF);
    for (const flip of flipsOf(facts, MODEL, rating)) {
      const range = rangeOf(flip.fact, facts, MODEL, rating);
      if (flip.kind !== "notByItself" || range === undefined) continue;
      for (const { from, to } of range.runs) {
        for (let index = from; index <= to; index += 1) {
          const changed = factWith(facts, rating, flip.fact, range.valueAt(index));
          expect(rate(changed, MODEL, AS_OF).segment).toBe(rating.segment);
        }
      }
    }
  });

  law("a known fact has no nearer value that would do", 300, (facts) => {
    const rating = rate(facts, MODEL, AS_OF);
    for (const flip of flipsOf(facts, MODEL, rating)) {
      const range = rangeOf(flip.fact, facts, MODEL, rating);
      if ((flip.kind !== "at" && flip.kind !== "inMonths") || range === undefined) continue;
      const current = range.current ?? 0;
      for (const { from, to } of range.runs) {
        for (let index = from; index <= to; index += 1) {
          const value = range.valueAt(index);
          if (Math.abs(value - current) >= Math.abs(flip.value - current)) continue;
          const changed = factWith(facts, rating, flip.fact, value);
          expect(rate(changed, MODEL, AS_OF).segment).toBe(rating.segment);
        }
      }
    }
  });
});
