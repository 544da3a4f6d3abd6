import { scaleLinear } from "d3-scale";
import { type Box, type FigureSegment, plotOf, round } from "./box";

/** Shares are 0–1 of the bar. */
export interface SplitBarData {
  readonly label: string;
  readonly parts: readonly {
    readonly segment: FigureSegment;
    readonly share: number;
    readonly text: string;
    readonly href?: string | undefined;
  }[];
}

interface SplitPart {
  readonly segment: FigureSegment;
  readonly text: string;
  readonly href: string | undefined;
  readonly x: number;
  readonly width: number;
  /** Baseline of its line of text under the bar. */
  readonly textY: number;
}

export interface SplitLayout {
  readonly left: number;
  /** Height of each bar. */
  readonly thickness: number;
  /** Height of a line of text. */
  readonly line: number;
  readonly bars: readonly {
    readonly label: string;
    readonly labelY: number;
    readonly y: number;
    readonly parts: readonly SplitPart[];
  }[];
  /** Height the drawing needs; the box's own height is not used. */
  readonly height: number;
}

const THICKNESS = 18;
const LINE = 22;
const LABEL = 20;
const GAP = 14;

/** One bar a measure, each part as wide as its share, its text in a line of its own below. */
export function layoutSplitBars(bars: readonly SplitBarData[], box: Box): SplitLayout {
  const plot = plotOf(box);
  const x = scaleLinear([0, 1], [plot.left, plot.right]);
  let top = plot.top;
  const laid = bars.map((bar) => {
    const y = top + LABEL;
    let before = 0;
    const parts = bar.parts.map((part, index) => {
      const from = x(before);
      before += part.share;
      return {
        segment: part.segment,
        text: part.text,
        href: part.href,
        x: round(from),
        width: round(x(before) - from),
        textY: y + THICKNESS + (index + 1) * LINE - 4,
      };
    });
    const place = { label: bar.label, labelY: top + LABEL - 7, y, parts };
    top = y + THICKNESS + parts.length * LINE + GAP;
    return place;
  });
  return {
    left: plot.left,
    thickness: THICKNESS,
    line: LINE,
    bars: laid,
    height: top - (laid.length > 0 ? GAP : 0) + box.margin.bottom,
  };
}
