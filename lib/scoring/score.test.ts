import { describe, expect, it } from "vitest";
import { all, verdict } from "@/tests/factories/verdicts";

describe("the score", () => {
  it("is the weighted mean of what is known", () => {
    expect(
      verdict({ tenure: 100, personalization: 50, ticketSize: 0, purchaseFrequency: 75 }),
    ).toMatchObject({ score: 55, rawScore: 55, coverage: 100 });
    expect(verdict({ tenure: 90, ticketSize: 0 })).toMatchObject({ score: 45, coverage: 40 });
  });

  it("weighs personalization in full, and covers by its evidence", () => {
    expect(verdict({ tenure: 30, personalization: 60, evidence: 45 })).toMatchObject({
      score: 50,
      coverage: 38,
      segment: "unrated",
    });
  });

  it("is absent where nothing is known", () => {
    expect(verdict({})).toEqual({
      segment: "unrated",
      unrated: ["tooLittleKnown"],
      score: undefined,
      rawScore: undefined,
      borderline: false,
      // Filled at 20 it would be a customer, at 80 a client: all of the verdict hangs on what is missing.
      provisional: true,
      coverage: 0,
      ceilings: [],
    });
  });

  it("rounds half up, once", () => {
    // (2 × 59.9 + 2 × 60 + 59.9) ÷ 5 = 59.94 and (59.9 × 2 + 60 × 2 + 59.95) ÷ 5 = 59.95.
    const base = { tenure: 59.9, personalization: 60, ticketSize: 59.9 };
    expect(verdict({ ...base, purchaseFrequency: 59.9 }).score).toBe(59.9);
    expect(verdict({ ...base, purchaseFrequency: 59.95 }).score).toBe(60);
  });
});

describe("the segment", () => {
  it.each([
    [59.94, 59.9, "customer"],
    [59.95, 60, "client"],
    [60, 60, "client"],
    [100, 100, "client"],
    [0, 0, "customer"],
  ])("%d points", (points, score, segment) => {
    // Personalization under 40 points would bring the inertia ceiling; it leaves 0 as it is.
    expect(verdict(all(points))).toMatchObject({ score, segment });
  });

  it.each([
    [50, 40, "customer", []],
    // 20 + 40 × 49.9 ÷ 100 = 39.96, short of 40.
    [49.9, 39.96, "unrated", ["tooLittleKnown"]],
  ])("with evidence %d", (evidence, coverage, segment, unrated) => {
    const result = verdict({ tenure: 50, personalization: 50, evidence });
    expect(result).toMatchObject({ segment, unrated });
    expect(result.coverage).toBeCloseTo(coverage, 9);
  });

  it.each([
    [54.94, 54.9, "customer", []],
    [54.95, 55, "unrated", ["buysLikeAClient"]],
    [100, 100, "unrated", ["buysLikeAClient"]],
  ])("on trade of %d alone", (points, score, segment, unrated) => {
    const trade = { tenure: points, ticketSize: points, purchaseFrequency: points };
    expect(verdict(trade)).toMatchObject({ score, segment, unrated });
  });

  it("can be unrated for two reasons", () => {
    expect(verdict({ tenure: 90 }).unrated).toEqual(["tooLittleKnown", "buysLikeAClient"]);
  });
});

describe("borderline", () => {
  it.each([
    [54.94, false],
    [54.95, true],
    [55, true],
    [64.94, true],
    [64.95, false],
  ])("%d points: %s", (points, borderline) => {
    expect(verdict(all(points)).borderline).toBe(borderline);
  });
});

describe("provisional", () => {
  it("needs something missing", () => {
    expect(verdict(all(60)).provisional).toBe(false);
  });

  it.each([
    // Covered 60 of 100: at 20 for the rest 0.6 × points + 8, at 80 0.6 × points + 32.
    [46.4, false],
    [46.6, true],
    [50, true],
  ])("on trade of %d points alone: %s", (points, provisional) => {
    const trade = { tenure: points, ticketSize: points, purchaseFrequency: points };
    expect(verdict(trade).provisional).toBe(provisional);
  });

  it.each([
    // Covered 80, missing 20: at 20 it is 0.8 × points + 4, at 80 0.8 × points + 16.
    [54.9, false],
    [55, true],
    [69.9, true],
    [70, false],
  ])("with one criterion missing and %d points: %s", (points, provisional) => {
    const known = { tenure: points, personalization: points, ticketSize: points };
    expect(verdict(known).provisional).toBe(provisional);
  });

  it("stays under the same ceilings", () => {
    const known = { tenure: 80, personalization: 60, ticketSize: 60 };
    expect(verdict(known).provisional).toBe(true);
    expect(verdict({ ...known, direct: 0.49 }).provisional).toBe(false);
  });
});
