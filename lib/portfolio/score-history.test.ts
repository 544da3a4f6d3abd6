import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/scoring/facts";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { driftOf, sampleInstants, scoreHistory } from "./score-history";

const DAY = 86_400_000;
const at = (day: number) => day * DAY;
const sample = (day: number) => ({ at: at(day), asOf: day });
const from = (day: number, facts: Facts) => ({ at: at(day), factsOn: () => facts });

/** Personalization 100 on 60 of 100 of the evidence; with tenure 44% is known. */
const WELL = { customerSince: 10_000, directAwardShare: 1, tailoredShare: 1 };
const ELDER: Model = {
  ...DEFAULT_MODEL,
  version: "2026.2",
  weights: { tenure: 40, personalization: 20, ticketSize: 20, purchaseFrequency: 20 },
};

describe("the score over time", () => {
  it("grows with tenure alone, changes with facts, and is said to", () => {
    // 0 and 48 months of tenure: 0 and 87.5 points of weight 20, beside 100 of weight 40.
    const bids = { ...WELL, directAwardShare: 0 };
    const points = scoreHistory(
      [from(10_000, WELL), from(11_500, bids)],
      [{ at: 0, model: DEFAULT_MODEL }],
      [sample(10_000), sample(11_461), sample(11_500)],
    );
    expect(points.map(({ score, segment }) => [score, segment])).toEqual([
      [66.7, "client"],
      [95.8, "client"],
      [40, "customer"],
    ]);
    expect(points.map(({ factsChanged }) => factsChanged)).toEqual([false, false, true]);
    expect(points[1]?.tenureMonths).toBe(48);
    expect(driftOf(points)).toBeCloseTo(29.1, 6);
  });

  it("is rated with the model of then", () => {
    const points = scoreHistory(
      [from(10_000, WELL)],
      [
        { at: 0, model: DEFAULT_MODEL },
        { at: at(11_461), model: ELDER },
      ],
      [sample(10_000), { at: at(11_461) - 1, asOf: 11_461 }, sample(11_461)],
    );
    // (40 × 87.5 + 20 × 100) ÷ 60
    expect(points.map(({ score }) => score)).toEqual([66.7, 95.8, 91.7]);
    expect(points.map(({ modelVersion }) => modelVersion)).toEqual(["2026.1", "2026.1", "2026.2"]);
    expect(points.map(({ modelChanged }) => modelChanged)).toEqual([false, false, true]);
  });

  it("has no score where nothing is known, and nothing where nothing is asked", () => {
    const models = [{ at: 0, model: DEFAULT_MODEL }];
    expect(scoreHistory([from(1, {})], models, [sample(2)])[0]?.score).toBeUndefined();
    expect(scoreHistory([from(1, WELL)], models, [])).toEqual([]);
  });
});

describe("the instants looked at", () => {
  it("are the ends, every change in between, and a few more at least a day apart", () => {
    expect(sampleInstants(at(0), at(4), [at(2) + 5, at(9)], 59)).toEqual([
      ...[at(0), at(1), at(2), at(2) + 5, at(3), at(4)],
    ]);
    expect(sampleInstants(at(0), at(4), [at(1)], 0)).toEqual([at(0), at(1), at(4)]);
    expect(sampleInstants(at(3), at(3), [], 10)).toEqual([at(3)]);
  });

  it("are at most some 120, the newest changes among them", () => {
    const changes = Array.from({ length: 500 }, (_, index) => at(index) + 7);
    const instants = sampleInstants(at(0), at(1000), changes, 59);
    expect(instants.length).toBeLessThanOrEqual(121);
    expect(instants).toContain(at(499) + 7);
    expect(instants).not.toContain(at(100) + 7);
  });
});
