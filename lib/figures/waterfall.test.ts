import { expect, it } from "vitest";
import { layoutWaterfall } from "./waterfall";

const BOX = { width: 120, height: 0, margin: { top: 10, right: 10, bottom: 20, left: 10 } };

it("hangs each step where the last one ended", () => {
  const layout = layoutWaterfall(
    {
      threshold: 60,
      steps: [
        { label: "Tenure", kind: "criterion", from: 0, to: 20, text: "+20.0" },
        { label: "Ceiling", kind: "ceiling", from: 75, to: 60, text: "−15.0" },
        { label: "Score", kind: "score", from: 0, to: 60, text: "60.0" },
      ],
    },
    BOX,
  );
  expect(layout.thresholdX).toBe(70);
  expect(layout.height).toBe(156);
  expect(layout.bars.map(({ x, y, width }) => ({ x, y, width }))).toEqual([
    { x: 10, y: 36, width: 20 },
    { x: 70, y: 78, width: 15 },
    { x: 10, y: 120, width: 60 },
  ]);
  expect(layout.bars.map(({ joints }) => joints.map(({ x1, y1, y2 }) => [x1, y1, y2]))).toEqual([
    [
      [30, 36, 57.75],
      [30, 75.8, 78],
    ],
    [
      [70, 78, 99.75],
      [70, 117.8, 120],
    ],
    [],
  ]);
});

it("still shows a step of nothing", () => {
  const step = { label: "Ticket size", kind: "criterion", from: 20, to: 20, text: "+0.0" } as const;
  expect(layoutWaterfall({ threshold: 60, steps: [step] }, BOX).bars[0]?.width).toBe(1);
});
