import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { type Box, type FigureSegment, type Plot, plotOf, round, type Tick } from "./box";
import { type Label, labelBox } from "./label-box";

/** Instants are milliseconds since 1970, scores 0–100. */
export interface ScoreLineData {
  readonly threshold: number;
  readonly points: readonly {
    readonly at: number;
    readonly score: number | null;
    readonly segment: FigureSegment;
    readonly segmentChanged: boolean;
    /** The version that was rated with from here on, where it is another. */
    readonly model: string | null;
  }[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface ScoreLineLayout {
  readonly plot: Plot;
  /** Steps: a score holds until the next one is known. */
  readonly line: string;
  readonly thresholdY: number;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
  /** The first and last score, and every one at which the segment became another. */
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly segment: FigureSegment;
  }[];
  /** Upright lines at changes of model, each with its words above the plot where there is room. */
  readonly models: readonly { readonly x: number; readonly label: Label | undefined }[];
}

/** Time to the right, score upwards. */
export function layoutScoreLine(data: ScoreLineData, box: Box): ScoreLineLayout {
  const plot = plotOf(box);
  const [first, last] = [data.points[0]?.at ?? 0, data.points.at(-1)?.at ?? 1];
  const x = scaleLinear([first, last], [plot.left, plot.right]);
  const y = scaleLinear([0, 100], [plot.bottom, plot.top]);
  type Point = ScoreLineData["points"][number];
  const path = line<Point>(
    (point) => round(x(point.at)),
    (point) => round(y(point.score ?? 0)),
  )
    .defined((point) => point.score !== null)
    .curve(curveStepAfter);
  return {
    plot,
    line: path(data.points) ?? "",
    thresholdY: round(y(data.threshold)),
    ticksX: data.ticks.map(({ at, label }) => ({ at: round(x(at)), label })),
    ticksY: [0, 20, 40, 60, 80, 100].map((score) => ({
      at: round(y(score)),
      label: String(score),
    })),
    marks: data.points.flatMap((point, index) => {
      const isEnd = index === 0 || index === data.points.length - 1;
      if (point.score === null || !(isEnd || point.segmentChanged)) return [];
      return { x: round(x(point.at)), y: round(y(point.score)), segment: point.segment };
    }),
    models: modelMarks(data.points, (at) => round(x(at)), plot),
  };
}

/** The words of a change that would run into those of the one before are left to the table. */
function modelMarks(points: ScoreLineData["points"], x: (at: number) => number, plot: Plot) {
  let taken = Number.NEGATIVE_INFINITY;
  return points.flatMap(({ at, model }) => {
    if (model === null) return [];
    const isRight = x(at) <= (plot.left + plot.right) / 2;
    const anchor = isRight ? "start" : "end";
    const label: Label = { text: `model ${model}`, x: x(at), y: plot.top - 6, anchor };
    const { left, right } = labelBox(label);
    const fits = left > taken;
    if (fits) taken = right;
    return { x: x(at), label: fits ? label : undefined };
  });
}
