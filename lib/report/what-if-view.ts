import { SPLIT_CLASSES, type SplitClass } from "@/lib/portfolio/split";
import type { ClassSums, WhatIf } from "@/lib/portfolio/what-if";
import type { Format } from "./format";
import { plural } from "./plural";
import { listed } from "./sentences/figure-words";
import { CLASS_LABELS } from "./split-view";
import type { TableView } from "./view-parts";

/** Scores before and after, as bars of five points. */
export interface HistogramView {
  readonly finding: string;
  /** Score at which a client begins, before and after. */
  readonly thresholds: readonly [number, number];
  readonly bars: readonly { readonly before: number; readonly after: number }[];
  readonly table: TableView;
}

/** How many accounts move and where to, in one sentence. */
export function whatIfFinding({ moves, before }: WhatIf, format: Format): string {
  const all = SPLIT_CLASSES.reduce((sum, name) => sum + before[name].accounts, 0);
  const total = moves.reduce((sum, { accounts }) => sum + accounts, 0);
  if (total === 0) return "No account would change segment.";
  const parts = moves.map(
    ({ from, to, accounts, revenueMinor }) =>
      `${format.count(accounts)} ${WORDS[from]} → ${WORDS[to]} (${format.wholeMoney(revenueMinor)})`,
  );
  return `${format.count(total)} of ${plural(all, "account", format)} would change segment: ${listed(parts)}.`;
}

const WORDS: Readonly<Record<SplitClass, string>> = {
  client: "client",
  customer: "customer",
  unrated: "unrated",
  lapsed: "lapsed",
};

/** The split before and after, by count and by revenue. */
export function whatIfTable({ before, after }: WhatIf, format: Format): TableView {
  // Shares are of what buys: lapsed accounts stand apart.
  const standing = (sums: ClassSums, of: Measure) =>
    sums.client[of] + sums.customer[of] + sums.unrated[of];
  const cell = (sums: ClassSums, name: SplitClass, of: Measure) => {
    const value = sums[name][of];
    const text = of === "accounts" ? format.count(value) : format.compactMoney(value);
    const whole = standing(sums, of);
    return name === "lapsed" || whole <= 0 ? text : `${text} (${format.percent(value / whole, 1)})`;
  };
  return {
    caption: "Segments now and with your changes",
    columns: [
      { label: "Segment", numeric: false },
      { label: "Now", numeric: true },
      { label: "With your changes", numeric: true },
    ],
    rows: (["accounts", "revenueMinor"] as const).flatMap((of) =>
      SPLIT_CLASSES.filter((name) => before[name].accounts + after[name].accounts > 0).map(
        (name) => ({
          cells: [
            of === "accounts" ? CLASS_LABELS[name] : `${CLASS_LABELS[name]}, revenue`,
            cell(before, name, of),
            cell(after, name, of),
          ],
        }),
      ),
    ),
  };
}

type Measure = keyof ClassSums["client"];

/** The scores of the portfolio before and after. */
export function histogramView(
  { histogram }: WhatIf,
  thresholds: readonly [number, number],
  format: Format,
): HistogramView {
  const bars = histogram.before.map((before, index) => ({
    before,
    after: histogram.after[index] ?? 0,
  }));
  const width = 100 / bars.length;
  const above = (of: "before" | "after", threshold: number) =>
    bars.reduce((sum, bar, index) => sum + (index * width >= threshold ? bar[of] : 0), 0);
  const [from, to] = thresholds;
  return {
    finding: `Scores in bands of ${format.decimal(width)}: ${plural(above("before", from), "account", format)} at or above the client threshold now, ${format.count(above("after", to))} with your changes.`,
    thresholds,
    bars,
    table: {
      caption: "Accounts by score",
      columns: [
        { label: "Score", numeric: false },
        { label: "Now", numeric: true },
        { label: "With your changes", numeric: true },
      ],
      rows: bars.map(({ before, after }, index) => ({
        cells: [
          `${format.decimal(index * width)}–${format.decimal((index + 1) * width)}`,
          format.count(before),
          format.count(after),
        ],
      })),
    },
  };
}
