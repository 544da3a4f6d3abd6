import { describe, expect, it } from "vitest";
import {
  addPoint,
  type CurveData,
  layoutCurve,
  movePoint,
  nudgePoint,
  placeOnCurve,
} from "./curve-plot";

const BOX = { width: 220, height: 120, margin: { top: 10, right: 10, bottom: 10, left: 10 } };
const TENURE: CurveData = {
  scale: "linear",
  points: [
    [0, 0],
    [10, 40],
    [100, 100],
  ],
  top: 100,
  heights: [1, 0.5],
};
const TICKET: CurveData = {
  ...TENURE,
  scale: "ln",
  points: [
    [0.1, 0],
    [1, 50],
    [10, 100],
  ],
};

describe("a curve that is edited", () => {
  it("is drawn from its first point to its last, over the spread of the portfolio", () => {
    const { handles, bars, path } = layoutCurve(TENURE, BOX);
    expect(handles).toEqual([
      { x: 10, y: 110 },
      { x: 30, y: 70 },
      { x: 210, y: 10 },
    ]);
    expect(path).toBe("M10,110L30,70L210,10");
    expect(bars).toEqual([
      { x: 10, y: 50, width: 100, height: 60 },
      { x: 110, y: 80, width: 100, height: 30 },
    ]);
    expect(layoutCurve(TICKET, BOX).handles.map(({ x }) => x)).toEqual([10, 110, 210]);
  });

  it("knows where a place of the drawing is", () => {
    expect(placeOnCurve(TENURE, BOX, [50, 60])).toEqual([20, 50]);
    expect(placeOnCurve(TICKET, BOX, [110, 10])).toEqual([1, 100]);
    expect(placeOnCurve({ ...TENURE, top: 1 }, BOX, [10, 35])).toEqual([0, 0.75]);
  });

  it("keeps a point between its neighbours and its height within what there is", () => {
    expect(movePoint(TENURE, 1, [50, 120])[1]).toEqual([50, 100]);
    expect(movePoint(TENURE, 1, [100, 20])[1]).toEqual([10, 20]);
    expect(movePoint(TENURE, 0, [-5, -5])[0]).toEqual([0, 0]);
    expect(movePoint(TENURE, 2, [120, 90])[2]).toEqual([120, 90]);
  });

  it("is moved by keys in steps that lead back", () => {
    const up = nudgePoint(TENURE, 1, { x: 0, y: 1, times: 10 });
    expect(up[1]).toEqual([10, 50]);
    const right = nudgePoint(TENURE, 1, { x: 1, y: 0, times: 1 });
    expect(right[1]).toEqual([11, 40]);
    expect(nudgePoint({ ...TENURE, points: right }, 1, { x: -1, y: 0, times: 1 })[1]).toEqual([
      10, 40,
    ]);
    expect(nudgePoint(TICKET, 1, { x: 1, y: 0, times: 1 })[1]).toEqual([1.05, 50]);
    expect(nudgePoint(TICKET, 1, { x: -1, y: 0, times: 1 })[1]).toEqual([0.952, 50]);
  });

  it("gets another point in the middle of its widest gap", () => {
    expect(addPoint(TENURE)).toEqual([
      [0, 0],
      [10, 40],
      [55, 70],
      [100, 100],
    ]);
    expect(addPoint(TICKET)[1]).toEqual([0.316228, 25]);
  });
});
