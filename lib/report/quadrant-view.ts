import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import type { Format } from "./format";
import { segmentWords } from "./sentences/override-sentences";
import type { QuadrantView } from "./view-parts";

/** More marks than this are drawn as density cells, with the largest accounts on top. */
export const QUADRANT_MARKS = 1500;
/** Marks drawn on top of the cells. */
export const LARGEST_MARKS = 200;

/** How many accounts lie in ten points of score and a third of a power of ten of revenue. */
export interface QuadrantCell {
  /** Tens of points, 0–9. */
  readonly scoreBand: number;
  /** Thirds of a power of ten, of revenue in minor units. */
  readonly revenueBand: number;
  readonly count: number;
}

/** The largest 20% of accounts as the 80/20 measures them. */
export interface LargestFifth {
  readonly accounts: number;
  readonly customers: number;
}

/** "Of the largest 20% of accounts (12), 4 are customers." */
function largestFinding({ accounts, customers }: LargestFifth, format: Format): string {
  const are = customers === 1 ? "is a customer" : "are customers";
  return `Of the largest 20% of accounts (${format.count(accounts)}), ${format.count(customers)} ${are}.`;
}

/**
 * Score × revenue. Takes the accounts that have both, the largest first: all of them, or where
 * `cells` count the rest only the largest.
 * @param minorPerMajor minor units in a major one, 100 for most currencies.
 */
export function quadrantView(
  accounts: readonly PortfolioAccount[],
  cells: readonly QuadrantCell[],
  largest: LargestFifth,
  threshold: number,
  minorPerMajor: number,
  format: Format,
): QuadrantView {
  const marks = accounts.flatMap((account) =>
    account.score === undefined || account.revenueMinor === undefined || account.revenueMinor <= 0
      ? []
      : { ...account, score: account.score, revenueMinor: account.revenueMinor },
  );
  return {
    finding:
      marks.length === 0
        ? "No rated account has revenue in the last 12 months."
        : `${largestFinding(largest, format)} Unrated accounts are not drawn: they have no verdict yet.`,
    threshold,
    points: marks.map((account) => ({
      name: account.name,
      href: `/accounts/${account.id}`,
      score: account.score,
      revenue: account.revenueMinor / minorPerMajor,
      revenueText: format.wholeMoney(account.revenueMinor),
      segment: account.segment,
      borderline: account.borderline,
    })),
    cells: cells.map(({ scoreBand, revenueBand, count }) => ({
      score: [scoreBand * 10, scoreBand * 10 + 10] as const,
      revenue: [
        10 ** (revenueBand / 3) / minorPerMajor,
        10 ** ((revenueBand + 1) / 3) / minorPerMajor,
      ] as const,
      count,
    })),
    table: {
      caption: "The largest accounts by score and revenue",
      columns: [
        { label: "Account", numeric: false },
        { label: "Segment", numeric: false },
        { label: "Score", numeric: true },
        { label: "Revenue, 12 months", numeric: true },
      ],
      rows: marks.slice(0, 50).map((account) => ({
        cells: [
          account.name,
          segmentWords(account),
          format.decimal(account.score),
          format.wholeMoney(account.revenueMinor),
        ],
        href: `/accounts/${account.id}`,
      })),
    },
  };
}
