import { describe, expect, it } from "vitest";
import { layoutScoreLine } from "./score-line";

const BOX = { width: 120, height: 120, margin: { top: 10, right: 10, bottom: 10, left: 10 } };
const point = (at: number, score: number | null, more = {}) => ({
  ...{ at, score, segment: "customer" as const, segmentChanged: false, model: null },
  ...more,
});

describe("the line of a score", () => {
  it("steps from score to score, with marks where the segment or the model changed", () => {
    const layout = layoutScoreLine(
      {
        threshold: 60,
        points: [
          point(0, 50),
          point(40, 70, { segment: "client", segmentChanged: true, model: "2026.2" }),
          point(100, 70, { segment: "client" }),
        ],
        ticks: [{ at: 50, label: "May" }],
      },
      BOX,
    );
    expect(layout.line).toBe("M10,60L50,60L50,40L110,40L110,40");
    expect(layout.thresholdY).toBe(50);
    expect(layout.ticksX).toEqual([{ at: 60, label: "May" }]);
    expect(layout.marks).toEqual([
      { x: 10, y: 60, segment: "customer" },
      { x: 50, y: 40, segment: "client" },
      { x: 110, y: 40, segment: "client" },
    ]);
    expect(layout.models).toEqual([
      { x: 50, label: { text: "model 2026.2", x: 50, y: 4, anchor: "start" } },
    ]);
  });

  it("has a gap where there is no score", () => {
    const points = [point(0, 50), point(50, null), point(100, 60)];
    const layout = layoutScoreLine({ threshold: 60, points, ticks: [] }, BOX);
    expect(layout.line.match(/M/g)).toHaveLength(2);
    expect(layout.marks).toHaveLength(2);
  });
});
