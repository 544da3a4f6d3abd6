import type { Facts, RatedSegment } from "@/lib/scoring/facts";
import type { SplitClass } from "./split";

/** How one account is rated with a model. */
export interface TriedRating {
  readonly segment: RatedSegment;
  readonly lapsed: boolean;
  /** 0–100, one decimal. */
  readonly score: number | undefined;
}

/** One account under the model that is applied and under the one that is tried. */
export interface TriedAccount {
  /** By which it is known in the portfolio. */
  readonly row: number;
  readonly facts: Facts;
  readonly before: TriedRating;
  readonly after: TriedRating;
  /** Of the last 12 months, in the reporting currency. */
  readonly revenueMinor: number | undefined;
}

/** Accounts and revenue of one class. */
export interface ClassSum {
  readonly accounts: number;
  readonly revenueMinor: number;
}
export type ClassSums = Readonly<Record<SplitClass, ClassSum>>;

/** What a model would do to a portfolio; nothing of it is stored. */
export interface WhatIf {
  readonly before: ClassSums;
  readonly after: ClassSums;
  /** Accounts by five points of score, from 0–5 to 95–100; without the lapsed. */
  readonly histogram: { readonly before: readonly number[]; readonly after: readonly number[] };
  /** Every account that changes its class: how many go where. */
  readonly moves: readonly {
    readonly from: SplitClass;
    readonly to: SplitClass;
    readonly accounts: number;
    readonly revenueMinor: number;
  }[];
  /** The largest of them behind the cursor. */
  readonly movers: readonly TriedAccount[];
  /** Whether there are more behind these. */
  readonly more: boolean;
}

/** The mover after which the next ones are asked for. */
export interface MoverCursor {
  readonly revenueMinor: number | undefined;
  readonly row: number;
}

export const HISTOGRAM_BINS = 20;
const POINTS_PER_BIN = 100 / HISTOGRAM_BINS;
const CLASSES: readonly SplitClass[] = ["client", "customer", "unrated", "lapsed"];

/** Adds a portfolio up account by account, in any order, without keeping it. */
export class WhatIfSums {
  readonly #before = emptySums();
  readonly #after = emptySums();
  readonly #histogram = { before: emptyBins(), after: emptyBins() };
  readonly #moves = new Map<string, { accounts: number; revenueMinor: number }>();
  #movers: TriedAccount[] = [];
  #more = false;

  /**
   * @param limit how many movers are kept
   * @param after keeps those behind this one
   */
  constructor(
    private readonly limit: number,
    private readonly after?: MoverCursor | undefined,
  ) {}

  add(account: TriedAccount): void {
    const { before, after, revenueMinor } = account;
    const [from, to] = [classOf(before), classOf(after)];
    count(this.#before[from], revenueMinor);
    count(this.#after[to], revenueMinor);
    countScore(this.#histogram.before, before);
    countScore(this.#histogram.after, after);
    if (from === to) return;
    const key = `${from} ${to}`;
    const move = this.#moves.get(key) ?? { accounts: 0, revenueMinor: 0 };
    this.#moves.set(key, move);
    count(move, revenueMinor);
    if (this.after && byRevenue(account, this.after) <= 0) return;
    this.#movers.push(account);
    // Now and then those that are too many go: the list stays short however many move.
    if (this.#movers.length > 8 * this.limit) this.#cut();
  }

  result(): WhatIf {
    this.#cut();
    return {
      before: this.#before,
      after: this.#after,
      histogram: this.#histogram,
      moves: CLASSES.flatMap((from) =>
        CLASSES.flatMap((to) => {
          const move = this.#moves.get(`${from} ${to}`);
          return move ? [{ from, to, ...move }] : [];
        }),
      ),
      movers: this.#movers,
      more: this.#more,
    };
  }

  #cut(): void {
    this.#movers.sort(byRevenue);
    this.#more ||= this.#movers.length > this.limit;
    this.#movers.length = Math.min(this.#movers.length, this.limit);
  }
}

/** The largest revenue first, unknown last, equals by row. */
function byRevenue(a: MoverCursor, b: MoverCursor): number {
  const [one, other] = [a, b].map(({ revenueMinor }) => revenueMinor ?? -Number.MAX_VALUE);
  return (other ?? 0) - (one ?? 0) || a.row - b.row;
}

export const classOf = ({ segment, lapsed }: TriedRating): SplitClass =>
  lapsed ? "lapsed" : segment;

function count(sum: { accounts: number; revenueMinor: number }, revenueMinor: number | undefined) {
  sum.accounts += 1;
  // As in the split: credit notes that outweigh purchases count as 0.
  sum.revenueMinor += Math.max(0, revenueMinor ?? 0);
}

function countScore(bins: number[], { score, lapsed }: TriedRating): void {
  if (score === undefined || lapsed) return;
  const bin = Math.min(Math.floor(score / POINTS_PER_BIN), HISTOGRAM_BINS - 1);
  bins[bin] = (bins[bin] ?? 0) + 1;
}

function emptySums(): Record<SplitClass, { accounts: number; revenueMinor: number }> {
  const none = () => ({ accounts: 0, revenueMinor: 0 });
  return { client: none(), customer: none(), unrated: none(), lapsed: none() };
}

const emptyBins = (): number[] => Array.from({ length: HISTOGRAM_BINS }, () => 0);
