import fc from "fast-check";
import { expect, test } from "vitest";
import { LineOfKey } from "./line-of-key";

test("says what a map of texts says", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.string({ unit: "grapheme", maxLength: 6 }), fc.integer({ min: 1, max: 99 })),
      ),
      fc.array(fc.string({ unit: "grapheme", maxLength: 6 })),
      (pairs, others) => {
        const lines = new LineOfKey();
        const map = new Map<string, number>();
        for (const [key, line] of pairs) {
          expect(lines.first(key, line)).toBe(map.get(key));
          if (!map.has(key)) map.set(key, line);
        }
        for (const key of [...map.keys(), ...others]) expect(lines.get(key)).toBe(map.get(key));
      },
    ),
    { numRuns: 300 },
  );
});

test("keeps hundreds of thousands of keys that differ in one sign apart", () => {
  const lines = new LineOfKey();
  const keys = Array.from({ length: 300_000 }, (_, n) => `C-${String(n).padStart(7, "0")}`);
  const taken = keys.filter((key, n) => lines.first(key, n + 1) !== undefined);
  expect(taken).toEqual([]);
  expect(keys.filter((key, n) => lines.get(key) !== n + 1)).toEqual([]);
  expect(lines.get("C-300000")).toBeUndefined();
});
