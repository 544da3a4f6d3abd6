import { scaleLinear } from "d3-scale";
import { type Box, type Plot, plotOf, round, type Tick } from "./box";
import type { Label } from "./label-box";

export interface HistogramData {
  readonly thresholds: readonly [number, number];
  readonly bars: readonly { readonly before: number; readonly after: number }[];
}

export interface HistogramLayout {
  readonly plot: Plot;
  /** Each bar is drawn twice: filled as it would be, outlined as it is. */
  readonly bars: readonly {
    readonly x: number;
    readonly width: number;
    readonly beforeY: number;
    readonly afterY: number;
  }[];
  /** Upright lines, with their words above the plot: away from each other. */
  readonly thresholds: readonly {
    readonly x: number;
    readonly isTried: boolean;
    readonly label: Label;
  }[];
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
}

const GAP = 1.5;
const Y_TICKS = 4;

/** Scores 0–100 in equal bands, before and after. */
export function layoutHistogram({ bars, thresholds }: HistogramData, box: Box): HistogramLayout {
  const plot = plotOf(box);
  const highest = Math.max(1, ...bars.flatMap(({ before, after }) => [before, after]));
  const x = scaleLinear([0, 100], [plot.left, plot.right]);
  const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(Y_TICKS);
  const width = 100 / bars.length;
  const [now, then] = thresholds;
  const mark = (text: string, at: number, other: number) => {
    const anchor = at === other ? "middle" : at < other ? "end" : "start";
    return { x: round(x(at)), label: { text, x: round(x(at)), y: plot.top - 6, anchor } as const };
  };
  return {
    plot,
    bars: bars.map(({ before, after }, index) => ({
      x: round(x(index * width) + GAP / 2),
      width: round(x(width) - x(0) - GAP),
      beforeY: round(y(before)),
      afterY: round(y(after)),
    })),
    thresholds: [
      { ...mark("client from", now, then), isTried: false },
      ...(then === now ? [] : [{ ...mark("then", then, now), isTried: true }]),
    ],
    ticksX: x.ticks(5).map((value) => ({ at: round(x(value)), label: String(value) })),
    ticksY: y
      .ticks(Y_TICKS)
      .filter(Number.isInteger)
      .map((value) => ({ at: round(y(value)), label: String(value) })),
  };
}
