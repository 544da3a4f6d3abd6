import { scaleLinear } from "d3-scale";
import { type Box, type Plot, plotOf, round } from "./box";

const STEP_KINDS = ["criterion", "raw", "ceiling", "score"] as const;
type StepKind = (typeof STEP_KINDS)[number];

/** Values are points, 0–100. */
export interface WaterfallData {
  /** Null where the score is held against none. */
  readonly threshold: number | null;
  readonly steps: readonly {
    readonly label: string;
    readonly kind: StepKind;
    readonly from: number;
    readonly to: number;
    readonly text: string;
  }[];
}

export interface WaterfallLayout {
  readonly plot: Plot;
  readonly thresholdX: number | undefined;
  readonly thickness: number;
  readonly bars: readonly {
    readonly label: string;
    readonly text: string;
    readonly kind: StepKind;
    readonly textY: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    /** Line down to the next bar, at the value where this one ends. */
    readonly joint: { readonly x: number; readonly to: number } | undefined;
  }[];
  /** Height the drawing needs; the box's own height is not used. */
  readonly height: number;
}

const ROW = 42;
const THICKNESS = 12;
/** A step of nothing still shows where it would be. */
const THINNEST = 1;

/** One row a step: its words above, its bar from where the last ended to where it ends. */
export function layoutWaterfall(data: WaterfallData, box: Box): WaterfallLayout {
  const plot = plotOf(box);
  const x = scaleLinear([0, 100], [plot.left, plot.right]);
  const bottom = plot.top + data.steps.length * ROW;
  return {
    plot: { ...plot, bottom },
    thresholdX: data.threshold === null ? undefined : round(x(data.threshold)),
    thickness: THICKNESS,
    bars: data.steps.map((step, index) => {
      const y = plot.top + (index + 1) * ROW - THICKNESS - 4;
      const [from, to] = [x(step.from), x(step.to)];
      return {
        label: step.label,
        text: step.text,
        kind: step.kind,
        textY: y - 6,
        x: round(Math.min(from, to)),
        y,
        width: round(Math.max(Math.abs(to - from), THINNEST)),
        joint: index < data.steps.length - 1 ? { x: round(to), to: y + ROW } : undefined,
      };
    }),
    height: bottom + box.margin.bottom,
  };
}
