import { describe, expect, it } from "vitest";
import { all, verdict } from "@/tests/factories/verdicts";

describe("the bids ceiling", () => {
  it.each([
    [0, 40, "customer"],
    [0.25, 50, "customer"],
    [0.49, 59.6, "customer"],
    // 0.499 would give 59.96: at most 59.9 while the share is under a half.
    [0.499, 59.9, "customer"],
    [0.5, 60, "client"],
    [0.6, 76, "client"],
  ])("at %d", (direct, value, segment) => {
    expect(verdict({ ...all(90), direct })).toMatchObject({
      score: value,
      rawScore: 90,
      segment,
      ceilings: [{ code: "bids", value }],
    });
  });

  it("says nothing where it does not bind", () => {
    expect(verdict({ ...all(90), direct: 0.75 })).toMatchObject({ score: 90, ceilings: [] });
    expect(verdict({ ...all(45), direct: 0.2 })).toMatchObject({ score: 45, ceilings: [] });
  });

  it("holds without personalization being known", () => {
    const trade = { tenure: 90, ticketSize: 90, purchaseFrequency: 90 };
    expect(verdict({ ...trade, direct: 0.2 })).toMatchObject({ score: 48, segment: "customer" });
  });
});

describe("the inertia ceiling", () => {
  it.each([
    [39.9, 54.9, ["inertia"]],
    [40, 76, []],
  ])("personalization at %d", (personalization, score, codes) => {
    const result = verdict({ ...all(100), personalization });
    expect(result.score).toBe(score);
    expect(result.ceilings.map(({ code }) => code)).toEqual(codes);
  });

  it("does not apply while personalization waits", () => {
    expect(verdict({ tenure: 50, ticketSize: 60 })).toMatchObject({ score: 55, ceilings: [] });
  });

  it("stands beside the bids ceiling, the lower first", () => {
    expect(verdict({ ...all(100), personalization: 20, direct: 0.25 }).ceilings).toEqual([
      { code: "bids", value: 50 },
      { code: "inertia", value: 54.9 },
    ]);
    expect(verdict({ ...all(100), personalization: 20, direct: 0.45 }).ceilings).toEqual([
      { code: "inertia", value: 54.9 },
      { code: "bids", value: 58 },
    ]);
  });
});
