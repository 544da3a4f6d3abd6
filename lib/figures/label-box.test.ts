import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHART_BOXES } from "./chart-boxes";
import { isCrossed, type Label, labelBox, type Segment } from "./label-box";
import { layoutPareto } from "./pareto";
import { layoutHistogram } from "./score-histogram";
import { layoutScoreLine } from "./score-line";
import { layoutTicketHistogram } from "./ticket-histogram";
import { layoutWaterfall } from "./waterfall";

const score = fc.double({ min: 0, max: 100, noNaN: true });
const isFree = (labels: readonly Label[], lines: readonly Segment[]) =>
  labels.every((label) => lines.every((line) => !isCrossed(label, line)));

describe("charts", () => {
  it("have boxes of one width, so that their text is of one size in columns of one width", () => {
    expect(new Set(Object.values(CHART_BOXES).map(({ width }) => width))).toEqual(new Set([480]));
  });

  it("draw no joint and no threshold through the words of a waterfall", () => {
    const box = CHART_BOXES.waterfall;
    const labels = ["Tenure", "Personalization", "Ticket size", "Purchase frequency", "Score"];
    fc.assert(
      fc.property(fc.array(score, { minLength: 6, maxLength: 6 }), score, (values, threshold) => {
        const steps = labels.map((label, index) => ({
          ...{ label, kind: "criterion" as const, text: "+33.3" },
          ...{ from: values[index] ?? 0, to: values[index + 1] ?? 0 },
        }));
        const { bars, plot } = layoutWaterfall({ threshold, steps }, box);
        const words = bars.flatMap(({ label, text, textY: y }): Label[] => [
          { text: label, x: plot.left, y, anchor: "start" },
          { text, x: plot.right, y, anchor: "end" },
        ]);
        const lines = bars.flatMap(({ joints, threshold: at }) => [...joints, ...(at ? [at] : [])]);
        expect(isFree(words, lines)).toBe(true);
      }),
    );
  });

  it("draw no mark of tickets through words", () => {
    const value = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const marks = [
          { label: "reference €6,000", value: one },
          { label: "median €5,500", value: other },
        ];
        const bins = [{ from: 1, to: 1e6, count: 4 }];
        const layout = layoutTicketHistogram({ bins, marks }, CHART_BOXES.tickets);
        expect(
          isFree(
            layout.marks.map(({ label }) => label),
            layout.marks.map(({ line }) => line),
          ),
        ).toBe(true);
      }),
    );
  });

  it("keep the words of changes of model apart and above their lines", () => {
    const at = fc.integer({ min: 1, max: 999 });
    fc.assert(
      fc.property(fc.uniqueArray(at, { maxLength: 8 }), (days) => {
        const points = [0, ...days.toSorted((a, b) => a - b), 1000].map((day) => ({
          ...{ at: day, score: 50, segment: "customer" as const, segmentChanged: false },
          model: days.includes(day) ? "2026.1-12" : null,
        }));
        const box = CHART_BOXES.score;
        const { models, plot } = layoutScoreLine({ threshold: 60, points, ticks: [] }, box);
        const labels = models.flatMap(({ label }) => label ?? []);
        const lines = models.map(({ x }) => ({ x1: x, x2: x, y1: plot.top, y2: plot.bottom }));
        expect(isFree(labels, lines)).toBe(true);
        const boxes = labels.map(labelBox);
        expect(boxes.every((one, index) => one.left >= (boxes[index - 1]?.right ?? -100))).toBe(
          true,
        );
      }),
    );
  });

  it("keep the words of two thresholds apart, and off their lines", () => {
    fc.assert(
      fc.property(score, score, (now, then) => {
        const bars = [{ before: 1, after: 2 }];
        const { thresholds, plot } = layoutHistogram(
          { thresholds: [now, then], bars },
          CHART_BOXES.histogram,
        );
        const lines = thresholds.map(({ x }) => ({ x1: x, x2: x, y1: plot.top, y2: plot.bottom }));
        expect(
          isFree(
            thresholds.map(({ label }) => label),
            lines,
          ),
        ).toBe(true);
        const [a, b] = thresholds.map(({ label }) => labelBox(label));
        expect(!a || !b || a.right <= b.left || b.right <= a.left).toBe(true);
      }),
    );
  });

  it("draw no grid line and no dashed line through the words of the 80/20", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.8, noNaN: true }), (share) => {
        const points = [
          { accounts: share, revenue: 0.8 },
          { accounts: 1, revenue: 1 },
        ];
        const { words, crossing, plot, ticksY } = layoutPareto(
          { points, accountsFor80: share },
          CHART_BOXES.pareto,
        );
        const lines = [
          ...ticksY.map(({ at }) => ({ x1: plot.left, x2: plot.right, y1: at, y2: at })),
          { x1: crossing.x, x2: crossing.x, y1: crossing.y, y2: plot.bottom },
          { x1: plot.left, x2: crossing.x, y1: crossing.y, y2: crossing.y },
        ];
        expect(isFree([words], lines)).toBe(true);
      }),
    );
  });
});
