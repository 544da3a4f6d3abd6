import { describe, expect, it } from "vitest";
import { isBelow, toTenths } from "./tenths";

describe("rounding half up to tenths", () => {
  it.each([
    [59.94, 599],
    [59.95, 600],
    [59.949999, 599],
    // 0.15 × 3 comes out below 0.45 in binary.
    [1.05, 11],
    [0.15 * 3, 5],
    [0.35, 4],
    [54.95, 550],
    [64.95, 650],
    [0, 0],
    [100, 1000],
  ])("%d gives %d tenths", (figure, tenths) => {
    expect(toTenths(figure)).toBe(tenths);
  });

  it("rounds every half that has three decimals up", () => {
    for (let tenths = 0; tenths < 1000; tenths += 1) {
      expect(toTenths(Number(`${Math.floor(tenths / 10)}.${tenths % 10}5`))).toBe(tenths + 1);
      expect(toTenths(Number(`${Math.floor(tenths / 10)}.${tenths % 10}49999`))).toBe(tenths);
    }
  });
});

describe("a limit", () => {
  it.each([
    [0.1 + 0.2, 0.3, false],
    [0.7 + 0.1, 0.8, false],
    [39.999, 40, true],
    [40, 40, false],
  ])("%d below %d: %s", (figure, limit, below) => {
    expect(isBelow(figure, limit)).toBe(below);
  });
});
