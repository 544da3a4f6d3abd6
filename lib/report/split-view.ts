import { SPLIT_CLASSES, type Split, type SplitClass, type SplitLine } from "@/lib/portfolio/split";
import { RATED_SEGMENTS } from "@/lib/scoring/facts";
import type { Format } from "./format";
import { duration, figuresOf } from "./sentences/figure-words";
import type { SplitView } from "./view-parts";

export const CLASS_LABELS: Readonly<Record<SplitClass, string>> = {
  client: "Clients",
  customer: "Customers",
  unrated: "Unrated",
  lapsed: "Lapsed",
};

const UNKNOWN = "–";

/** The split by segment, by count and by revenue, as bars and as a table. */
export function splitView(split: Split, format: Format): SplitView {
  const { client } = split.lines;
  const bar = (label: string, share: (line: SplitLine) => number | undefined) => ({
    label,
    parts: RATED_SEGMENTS.map((segment) => {
      const part = share(split.lines[segment]);
      const text = part === undefined ? "not known" : format.percent(part);
      return { segment, share: part ?? 0, text: `${CLASS_LABELS[segment]} ${text}` };
    }),
  });
  const ofAccounts = `Clients are ${format.percent(client.accountsShare ?? 0)} of accounts`;
  return {
    finding:
      client.revenueShare === undefined
        ? `${ofAccounts}; their share of revenue is not known.`
        : `${ofAccounts} and bring ${format.percent(client.revenueShare)} of revenue.`,
    bars: [
      bar("By accounts", (line) => line.accountsShare),
      // Without revenue there is nothing to divide.
      ...(split.revenueMinor > 0 ? [bar("By revenue", (line) => line.revenueShare)] : []),
    ],
    table: {
      caption: "Split by segment, last 12 months",
      columns: [
        { label: "Segment", numeric: false },
        ...[
          "Accounts",
          "Share",
          "Revenue",
          "Share of revenue",
          "Average order",
          "Median tenure",
          "Orders",
          "Value so far",
          "NPS",
          "CSAT",
          "Return rate",
          "Referrals",
        ].map((label) => ({ label, numeric: true })),
      ],
      rows: SPLIT_CLASSES.filter((name) => split.lines[name].accounts > 0).map((name) => ({
        cells: cellsOf(split.lines[name], format),
      })),
    },
  };
}

function cellsOf(line: SplitLine, format: Format): string[] {
  const known = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? UNKNOWN : text(value);
  return [
    CLASS_LABELS[line.class],
    format.count(line.accounts),
    known(line.accountsShare, (share) => format.percent(share)),
    known(line.revenueMinor, (minor) => format.wholeMoney(minor)),
    known(line.revenueShare, (share) => format.percent(share, 1)),
    known(line.averageOrderMinor, (minor) => format.wholeMoney(minor)),
    known(line.medianTenureMonths, (months) => duration(months, figuresOf(format))),
    known(line.orders12m, format.count),
    known(line.lifetimeValueMinor, (minor) => format.wholeMoney(minor)),
    known(line.nps, (value) => format.decimal(value, 0)),
    known(line.csat, (value) => format.decimal(value, 0)),
    known(line.returnRate, (share) => format.percent(share, 1)),
    known(line.referrals, format.count),
  ];
}
