import { ticks } from "d3-array";
import { scaleLinear, scaleLog } from "d3-scale";
import { type Box, type Plot, plotOf, round, type Tick } from "./box";
import type { Label, Segment } from "./label-box";
import { moneyTicks } from "./money-ticks";

/** Average tickets in major units, > 0. */
export interface TicketHistogramData {
  /** The smallest first, without gaps between their edges that would matter: empty ones may lack. */
  readonly bins: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  readonly marks: readonly { readonly label: string; readonly value: number }[];
}

export interface TicketHistogramLayout {
  readonly plot: Plot;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  /** Upright lines in the plot, each with its words in a line of its own above it. */
  readonly marks: readonly { readonly line: Segment; readonly label: Label }[];
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
}

const LINE = 18;

/** How many accounts have an average ticket of what size, on a logarithmic axis of money. */
export function layoutTicketHistogram(data: TicketHistogramData, box: Box): TicketHistogramLayout {
  const plot = plotOf(box);
  const values = [
    ...data.bins.flatMap(({ from, to }) => [from, to]),
    ...data.marks.map(({ value }) => value),
  ].filter((value) => value > 0);
  const low = values.reduce((least, value) => Math.min(least, value), values[0] ?? 1);
  const high = values.reduce((most, value) => Math.max(most, value), low * 10);
  const most = data.bins.reduce((count, bin) => Math.max(count, bin.count), 1);
  const x = scaleLog([low, high], [plot.left, plot.right]);
  const y = scaleLinear([0, most], [plot.bottom, plot.top]);
  const middle = (plot.left + plot.right) / 2;
  return {
    plot,
    bars: data.bins.map(({ from, to, count }) => ({
      x: round(x(from)),
      y: round(y(count)),
      width: round(x(to) - x(from)),
      height: round(plot.bottom - y(count)),
    })),
    marks: data.marks.map(({ label, value }, index) => {
      const at = round(x(value));
      const anchor = at > middle ? "end" : "start";
      return {
        line: { x1: at, x2: at, y1: plot.top, y2: plot.bottom },
        label: { text: label, x: at, y: plot.top - 8 - index * LINE, anchor },
      };
    }),
    ticksX: moneyTicks(x),
    // Half an account is none.
    ticksY: ticks(0, most, 4)
      .filter((count) => Number.isInteger(count) && count > 0)
      .map((count) => ({ at: round(y(count)), label: `${count}` })),
  };
}
