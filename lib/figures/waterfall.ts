import { scaleLinear } from "d3-scale";
import { type Box, type Plot, plotOf, round } from "./box";
import { isCrossed, labelBox, type Segment } from "./label-box";

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
    /** Lines down to the next bar, at the value where this one ends: around its words. */
    readonly joints: readonly Segment[];
    /** The threshold beside the bar. */
    readonly threshold: Segment | undefined;
  }[];
  /** Height the drawing needs; the box's own height is not used. */
  readonly height: number;
}

const ROW = 42;
const THICKNESS = 12;
/** The base line of the words above a bar. */
const ABOVE = 6;
/** A step of nothing still shows where it would be. */
const THINNEST = 1;

/** One row a step: its words above, its bar from where the last ended to where it ends. */
export function layoutWaterfall(data: WaterfallData, box: Box): WaterfallLayout {
  const plot = plotOf(box);
  const x = scaleLinear([0, 100], [plot.left, plot.right]);
  const bottom = plot.top + data.steps.length * ROW;
  const thresholdX = data.threshold === null ? undefined : round(x(data.threshold));
  const barY = (index: number) => plot.top + (index + 1) * ROW - THICKNESS - 4;
  const jointsOf = (index: number, at: number): Segment[] => {
    const next = data.steps[index + 1];
    if (!next) return [];
    const [from, to] = [barY(index), barY(index + 1)];
    const textY = to - ABOVE;
    const whole = { x1: at, x2: at, y1: from, y2: to };
    const words = [
      { text: next.label, x: plot.left, y: textY, anchor: "start" },
      { text: next.text, x: plot.right, y: textY, anchor: "end" },
    ] as const;
    if (!words.some((label) => isCrossed(label, whole))) return [whole];
    const { top, bottom } = labelBox(words[0]);
    return [
      { ...whole, y2: round(top) },
      { ...whole, y1: round(bottom) },
    ];
  };
  return {
    plot: { ...plot, bottom },
    thresholdX,
    thickness: THICKNESS,
    bars: data.steps.map((step, index) => {
      const y = barY(index);
      const [from, to] = [x(step.from), x(step.to)];
      return {
        label: step.label,
        text: step.text,
        kind: step.kind,
        textY: y - ABOVE,
        x: round(Math.min(from, to)),
        y,
        width: round(Math.max(Math.abs(to - from), THINNEST)),
        joints: jointsOf(index, round(to)),
        threshold:
          thresholdX === undefined
            ? undefined
            : { x1: thresholdX, x2: thresholdX, y1: y - 2, y2: y + THICKNESS + 2 },
      };
    }),
    height: bottom + box.margin.bottom,
  };
}
