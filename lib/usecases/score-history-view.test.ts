import { describe, expect, it } from "vitest";
import type { ScorePoint } from "@/lib/portfolio/score-history";
import { scoreHistoryView } from "@/lib/report/score-history-view";
import { formatFor } from "./format-for";

const DAY = 86_400_000;
const FORMAT = formatFor("en-GB", "EUR");
const NEXT = { factsChanged: false, modelChanged: false } as const;

function point(day: number, score: number | undefined, more: Partial<ScorePoint> = {}): ScorePoint {
  const segment = score === undefined ? "unrated" : score >= 60 ? "client" : "customer";
  return {
    ...{ at: day * DAY, asOf: day, score, segment, lapsed: false, tenureMonths: 11 },
    ...{ modelVersion: "2026.1", ...NEXT },
    ...more,
  };
}

const view = (...points: ScorePoint[]) =>
  scoreHistoryView(points, 60, (at) => Math.floor(at / DAY), FORMAT);

describe("the finding of the score over time", () => {
  it.each<[string, ScorePoint[], string]>([
    [
      "time alone",
      [point(20_000, 54), point(20_090, 55.5, { tenureMonths: 14 })],
      "54 → 55.5 today; customer throughout. No fact changed; tenure grew from 11 months to 14 months.",
    ],
    [
      "a fact, and time beside it",
      [
        point(20_000, 54),
        point(20_010, 70, { factsChanged: true }),
        point(20_090, 71.5, { tenureMonths: 14 }),
      ],
      "54 → 71.5 today; became a client on 14 Oct 2024. Time alone changed it by +1.5: tenure grew from 11 months to 14 months.",
    ],
    [
      "a model, and back",
      [
        point(20_000, 54),
        point(20_010, 61, { modelChanged: true, modelVersion: "2026.2" }),
        point(20_020, 54, { modelChanged: true }),
      ],
      "54 today, the same as on 4 Oct 2024; became a customer on 24 Oct 2024, after 2 changes of segment; the model changed 2 times.",
    ],
    [
      "lapsing",
      [point(20_000, 54), point(20_800, 40, { lapsed: true, tenureMonths: undefined })],
      "54 → 40 today; customer throughout. No fact changed; time passed, and it lapsed.",
    ],
    [
      "nothing known first",
      [point(20_000, undefined), point(20_010, 70, { factsChanged: true })],
      "No score → 70 today; became a client on 14 Oct 2024.",
    ],
  ])("%s", (_, points, finding) => {
    expect(view(...points)?.finding).toBe(finding);
  });

  it("marks models and segments, and has every number in its table", () => {
    const drawn = view(
      point(20_000, 54),
      point(20_010, 61, { modelChanged: true, modelVersion: "2026.2" }),
    );
    expect(drawn?.points).toMatchObject([
      { score: 54, segmentChanged: false, model: null },
      { score: 61, segmentChanged: true, model: "2026.2" },
    ]);
    expect(drawn?.table.rows.map(({ cells }) => cells)).toEqual([
      ["4 Oct 2024", "54", "customer", "2026.1", "first rating"],
      ["14 Oct 2024", "61", "client", "2026.2", "model changed to 2026.2"],
    ]);
  });

  it("is none where there is one point", () => {
    expect(view(point(20_000, 54))).toBeUndefined();
    expect(view()).toBeUndefined();
  });
});
