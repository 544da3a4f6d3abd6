import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import { detached } from "@/lib/tabular/detached-text";
import { foldText } from "@/lib/tabular/fold-text";
import { type MoneySum, MoneySums } from "./money-sums";
import type { OrderRow } from "./read-order-row";
import { remembering } from "./remembering";

/** The rows of one status, and what they add up to by currency. */
export interface StatusFigures {
  readonly value: string;
  readonly rows: number;
  /** In minor units; a sum that is too large to count is left out. */
  readonly sums: readonly MoneySum[];
}

/** The statuses of a file with their figures, and how many rows have one that is not among them. */
export interface StatusList {
  readonly listed: readonly StatusFigures[];
  readonly otherRows: number;
}

/** So many different statuses are told apart, half of them for what says that nothing was bought. */
const STATUSES_MAX = 1000;
/** So many are listed and asked about. */
export const STATUSES_LISTED = 200;

interface Counted {
  readonly value: string;
  readonly isAsked: boolean;
  rows: number;
  readonly sums: MoneySums;
}

export const isAskedMeaning = (meaning: StatusMeaning): boolean =>
  meaning === "notBought" || meaning === "unclear";

/**
 * Counts rows and adds up their amounts by status. A row without one has that of the row before it
 * where both are of one order: some programs write it on the first row only.
 */
export function createStatusTally(meaningOf: (value: string) => StatusMeaning) {
  const byStatus = new Map<string, Counted>();
  const told = { asked: 0, others: 0 };
  let rowsBeyond = 0;
  let before: { readonly orderNumber: string; readonly status: string } | undefined;

  const keyOf = remembering(foldText);
  const countedOf = (status: string): Counted | undefined => {
    const key = keyOf(status);
    const known = byStatus.get(key);
    if (known) return known;
    const isAsked = isAskedMeaning(meaningOf(status));
    const kind = isAsked ? "asked" : "others";
    if (told[kind] >= STATUSES_MAX / 2) return undefined;
    told[kind] += 1;
    const counted = { value: detached(status), isAsked, rows: 0, sums: new MoneySums() };
    byStatus.set(key, counted);
    return counted;
  };

  return {
    add({ order }: OrderRow): void {
      if (order === undefined) return;
      const { orderNumber, amount, isEmpty, currency } = order;
      const isNext = orderNumber !== undefined && orderNumber === before?.orderNumber;
      const status = order.status ?? (isNext ? before?.status : undefined);
      if (status === undefined) return;
      before = orderNumber === undefined ? undefined : { orderNumber, status };
      const counted = countedOf(status);
      if (counted === undefined) {
        rowsBeyond += 1;
        return;
      }
      counted.rows += 1;
      // An amount that is not known is no zero.
      if (!isEmpty) counted.sums.add({ amount, currency });
    },

    /** The statuses that are asked about and the most frequent others, the most frequent first. */
    list(): StatusList {
      const byRows = [...byStatus.values()].sort((a, b) => b.rows - a.rows);
      const asked = byRows.filter(({ isAsked }) => isAsked).slice(0, STATUSES_LISTED);
      const others = byRows.filter(({ isAsked }) => !isAsked);
      const listed = new Set([...asked, ...others.slice(0, STATUSES_LISTED - asked.length)]);
      const beyond = byRows.filter((one) => !listed.has(one));
      return {
        listed: byRows.filter((one) => listed.has(one)).map(figuresOf),
        otherRows: beyond.reduce((sum, { rows }) => sum + rows, rowsBeyond),
      };
    },
  };
}

const figuresOf = ({ value, rows, sums }: Counted): StatusFigures => ({
  value,
  rows,
  sums: sums.minor(),
});
