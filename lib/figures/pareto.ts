import { scaleLinear } from "d3-scale";
import { area, curveLinear, line } from "d3-shape";
import { type Box, type Plot, plotOf, round, type Tick } from "./box";
import type { Label } from "./label-box";

/** Shares are 0–1; the points run from the largest account on. */
export interface ParetoData {
  readonly points: readonly { readonly accounts: number; readonly revenue: number }[];
  /** Share of accounts that makes 80% of revenue. */
  readonly accountsFor80: number;
}

export interface ParetoLayout {
  readonly plot: Plot;
  readonly line: string;
  /** The part of the area under the curve that belongs to the accounts that make 80%. */
  readonly keyArea: string;
  readonly ticksX: readonly Tick[];
  readonly ticksY: readonly Tick[];
  /** Where the curve crosses 80%, with its share of accounts. */
  readonly crossing: { readonly x: number; readonly y: number };
  /** What the crossing says: where there is room, between two lines of the grid. */
  readonly words: Label;
}

const GOAL = 0.8;

/** The measured 80/20 as a curve: share of accounts to the right, share of revenue upwards. */
export function layoutPareto(data: ParetoData, box: Box): ParetoLayout {
  const plot = plotOf(box);
  const start = data.points[0];
  const points =
    start && start.accounts > 0 ? [{ accounts: 0, revenue: 0 }, ...data.points] : data.points;
  // Credit notes of the smallest accounts can lift the curve above 1 before its end.
  const highest = points.reduce((most, point) => Math.max(most, point.revenue), 1);
  const x = scaleLinear([0, 1], [plot.left, plot.right]);
  const y = scaleLinear([0, highest], [plot.bottom, plot.top]);

  const curve = line<(typeof points)[number]>(
    (point) => round(x(point.accounts)),
    (point) => round(y(point.revenue)),
  ).curve(curveLinear);
  const under = area<(typeof points)[number]>(
    (point) => round(x(point.accounts)),
    plot.bottom,
    (point) => round(y(point.revenue)),
  );
  const key = [
    ...points.filter((point) => point.accounts < data.accountsFor80),
    { accounts: data.accountsFor80, revenue: GOAL },
  ];
  const crossing = { x: round(x(data.accountsFor80)), y: round(y(GOAL)) };
  const isLeft = data.accountsFor80 > 0.4;
  return {
    plot,
    line: curve(points) ?? "",
    keyArea: points.length === 0 ? "" : (under(key) ?? ""),
    // The foot of the other axis already says 0%.
    ticksX: [0.25, 0.5, 0.75, 1].map((share) => ({
      at: round(x(share)),
      label: percent(share),
    })),
    ticksY: [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => ({
      at: round(y(share)),
      label: percent(share),
    })),
    crossing,
    words: {
      text: `${percent(data.accountsFor80)} of accounts bring 80%`,
      x: crossing.x + (isLeft ? -10 : 10),
      y: crossing.y + (isLeft ? -10 : 24),
      anchor: isLeft ? "end" : "start",
    },
  };
}

/** "20%", and "< 1%" for what is less without being nothing. */
function percent(share: number): string {
  if (share > 0 && share < 0.01) return "< 1%";
  return `${Math.round(share * 100)}%`;
}
