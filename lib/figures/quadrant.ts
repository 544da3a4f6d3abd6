import { extent } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { type Box, type FigureSegment, type Plot, plotOf, round, type Tick } from "./box";
import { moneyTicks } from "./money-ticks";
import { halfCircle, type SegmentShape, segmentShape } from "./segment-shapes";

export interface QuadrantPoint {
  readonly name: string;
  readonly href: string;
  /** 0–100 */
  readonly score: number;
  /** Major units, > 0. */
  readonly revenue: number;
  readonly revenueText: string;
  readonly segment: FigureSegment;
  readonly borderline: boolean;
}

/** How many accounts lie in a range of score and revenue. */
export interface QuadrantCell {
  readonly score: readonly [number, number];
  readonly revenue: readonly [number, number];
  readonly count: number;
}

export interface QuadrantData {
  /** Score at which a client begins. */
  readonly threshold: number;
  readonly points: readonly QuadrantPoint[];
  readonly cells: readonly QuadrantCell[];
}

interface QuadrantMark {
  readonly shape: SegmentShape;
  readonly outline: string;
  /** The filled half of a borderline mark. */
  readonly half: string | undefined;
  readonly href: string;
  readonly text: string;
}

export interface QuadrantLayout {
  readonly plot: Plot;
  readonly thresholdX: number;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
  readonly marks: readonly QuadrantMark[];
  readonly cells: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** 0–1: how full, against the fullest. */
    readonly density: number;
    readonly text: string;
  }[];
}

const RADIUS = 4;

/** Score to the right, revenue upwards on a logarithmic axis; a mark an account or a shade a cell. */
export function layoutQuadrant(data: QuadrantData, box: Box): QuadrantLayout {
  const plot = plotOf(box);
  const [low, high] = revenueRange(data);
  const x = scaleLinear([0, 100], [plot.left, plot.right]);
  const y = scaleLog([low, high], [plot.bottom, plot.top]);
  const fullest = data.cells.reduce((most, cell) => Math.max(most, cell.count), 1);
  return {
    plot,
    thresholdX: round(x(data.threshold)),
    ticksX: [0, 25, 50, 75, 100].map((score) => ({ at: round(x(score)), label: `${score}` })),
    ticksY: moneyTicks(y),
    marks: data.points.map((point) => {
      const shape = point.borderline ? "borderline" : point.segment;
      const [cx, cy] = [x(point.score), y(point.revenue)];
      return {
        shape,
        outline: segmentShape(shape, cx, cy, RADIUS),
        half: shape === "borderline" ? halfCircle(cx, cy, RADIUS) : undefined,
        href: point.href,
        text: `${point.name} · ${point.revenueText}`,
      };
    }),
    cells: data.cells.map((cell) => ({
      x: round(x(cell.score[0])),
      y: round(y(cell.revenue[1])),
      width: round(x(cell.score[1]) - x(cell.score[0])),
      height: round(y(cell.revenue[0]) - y(cell.revenue[1])),
      // The eye sees areas: the root keeps thin cells visible beside full ones.
      density: round(Math.sqrt(cell.count / fullest)),
      text: `${cell.count}`,
    })),
  };
}

/** From the smallest revenue to the largest, with room around; never a single value. */
function revenueRange(data: QuadrantData): [number, number] {
  const revenues = [
    ...data.points.map((point) => point.revenue),
    ...data.cells.flatMap((cell) => cell.revenue),
  ].filter((revenue) => revenue > 0);
  const [low = 1, high = 10] = extent(revenues);
  return [low / 1.25, high * 1.25];
}
