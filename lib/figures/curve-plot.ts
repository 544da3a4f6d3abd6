import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";
import { type Box, type Plot, plotOf, round, type Tick } from "./box";

/** A curve as it is drawn and edited. */
export interface CurveData {
  readonly scale: "linear" | "ln";
  /** x strictly increasing; above 0 on the ln scale. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** The highest y there can be. */
  readonly top: number;
  /** How the portfolio spreads over x, from the first point to the last: heights 0–1. */
  readonly heights: readonly number[];
}

export interface CurveLayout {
  readonly plot: Plot;
  readonly path: string;
  readonly handles: readonly { readonly x: number; readonly y: number }[];
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
}

type Place = readonly [x: number, y: number];

function scalesOf({ scale, points, top }: CurveData, box: Box) {
  const plot = plotOf(box);
  const first = points[0]?.[0] ?? 0;
  const last = points.at(-1)?.[0] ?? 1;
  const domain = [first, last > first ? last : first + 1];
  const range = [plot.left, plot.right];
  const x = scale === "ln" ? scaleLog(domain, range) : scaleLinear(domain, range);
  return { plot, x, y: scaleLinear([0, top], [plot.bottom, plot.top]) };
}

/** The curve with a handle at each of its points, over the spread of the portfolio. */
export function layoutCurve(curve: CurveData, box: Box): CurveLayout {
  const { plot, x, y } = scalesOf(curve, box);
  const handles = curve.points.map(([px, py]) => ({ x: round(x(px)), y: round(y(py)) }));
  const width = (plot.right - plot.left) / Math.max(curve.heights.length, 1);
  const ticks = curve.scale === "ln" ? curve.points.map(([px]) => px) : x.ticks(5);
  return {
    plot,
    path:
      line<{ x: number; y: number }>(
        (handle) => handle.x,
        (handle) => handle.y,
      )(handles) ?? "",
    handles,
    bars: curve.heights.map((share, index) => {
      const height = share * (plot.bottom - plot.top) * BARS_HIGH;
      return {
        x: round(plot.left + index * width),
        y: round(plot.bottom - height),
        width: round(width),
        height: round(height),
      };
    }),
    ticksX: spaced(
      ticks.map((value) => ({ at: round(x(value)), label: String(value) })),
      TICK_SPACE,
    ),
    ticksY: y.ticks(4).map((value) => ({ at: round(y(value)), label: String(value) })),
  };
}

/** The bars stay below the middle of most curves. */
const BARS_HIGH = 0.6;
const TICK_SPACE = 64;

/** Labels that would stand on each other are left out. */
function spaced(ticks: readonly Tick[], space: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    if (tick.at - (kept.at(-1)?.at ?? -space) >= space) kept.push(tick);
  }
  return kept;
}

/** Where a place of the drawing lies on the curve's axes, as round numbers. */
export function placeOnCurve(curve: CurveData, box: Box, at: Place): Place {
  const { x, y } = scalesOf(curve, box);
  const step = curve.top > 1 ? 1 : 0.01;
  return [tidy(curve, x.invert(at[0])), roundTo(y.invert(at[1]), step)];
}

/** A curve with one point moved: between its neighbours, and between nothing and the top. */
export function movePoint(curve: CurveData, index: number, [x, y]: Place): Place[] {
  const before = curve.points[index - 1]?.[0];
  const after = curve.points[index + 1]?.[0];
  const present = curve.points[index]?.[0] ?? x;
  const fits =
    (before === undefined || x > before) &&
    (after === undefined || x < after) &&
    (curve.scale === "linear" ? x >= 0 : x > 0);
  const moved: Place = [fits ? x : present, Math.min(Math.max(y, 0), curve.top)];
  return curve.points.map((point, place) => (place === index ? moved : point));
}

/** One step of an arrow key: to the side or up, `times` as far. */
export function nudgePoint(
  curve: CurveData,
  index: number,
  by: { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1; readonly times: number },
): Place[] {
  const [x, y] = curve.points[index] ?? [0, 0];
  const stepY = curve.top > 1 ? 1 : 0.01;
  const to =
    curve.scale === "ln" ? x * LN_STEP ** (by.x * by.times) : x + by.x * by.times * stepX(curve);
  const moved = by.x === 0 ? x : tidy(curve, to, by.x);
  return movePoint(curve, index, [moved, roundTo(y + by.y * by.times * stepY, stepY)]);
}

/** A curve with one more point, in the middle of its widest gap. */
export function addPoint({ points, scale }: CurveData): Place[] {
  const gaps = points.slice(1).map(([x], index) => {
    const left = points[index]?.[0] ?? 0;
    return scale === "ln" ? Math.log(x / left) : x - left;
  });
  const at = gaps.indexOf(Math.max(...gaps));
  const [left, right] = [points[at], points[at + 1]];
  if (!left || !right) return [...points];
  const x = scale === "ln" ? Math.sqrt(left[0] * right[0]) : (left[0] + right[0]) / 2;
  const middle: Place = [significant(x), roundTo((left[1] + right[1]) / 2, 0.01)];
  return [...points.slice(0, at + 1), middle, ...points.slice(at + 1)];
}

/** A multiplicative step of about a twentieth. */
const LN_STEP = 1.05;

/** A hundredth of the curve's width, as 1, 2 or 5 times a power of ten. */
function stepX({ points }: CurveData): number {
  const rough = ((points.at(-1)?.[0] ?? 1) - (points[0]?.[0] ?? 0)) / 100 || 0.01;
  const power = 10 ** Math.floor(Math.log10(rough));
  const [digit = 10] = [1, 2, 5].filter((one) => one * power >= rough * 0.999);
  return digit * power;
}

/** @param side where rounding must not undo a step: −1 down, 1 up. */
function tidy(curve: CurveData, x: number, side: -1 | 0 | 1 = 0): number {
  if (curve.scale === "linear") return roundTo(x, stepX(curve));
  const power = 10 ** (Math.floor(Math.log10(x)) - 2);
  const rounded =
    side < 0 ? Math.floor(x / power) : side > 0 ? Math.ceil(x / power) : Math.round(x / power);
  return significant(rounded * power);
}

const roundTo = (value: number, step: number) => significant(Math.round(value / step) * step);
/** Without the dust of binary fractions. */
const significant = (value: number) => Number(value.toPrecision(6));
