import { currencyExponent } from "@/lib/tabular/currency";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";
import { foldText } from "@/lib/tabular/fold-text";
import type { OrderRow } from "./read-order-row";
import { type StatusMeaning, statusMeaning } from "./status-meaning";

/** The rows of one status, and what they add up to by currency. */
export interface StatusFigures {
  readonly value: string;
  readonly meaning: StatusMeaning;
  readonly rows: number;
  /** In minor units; a sum that is too large to count is left out. */
  readonly sums: readonly { readonly currency: string; readonly minor: number }[];
}

/** So many different statuses are told apart; no column of statuses has more. */
const STATUSES_MAX = 1000;

interface Counted {
  readonly value: string;
  rows: number;
  readonly sums: Map<string, Decimal>;
}

/**
 * Counts rows and adds up their amounts by status. A row without one has that of the row before it
 * where both are of one order: some programs write it on the first row only.
 * @param header of the status column
 */
export function createStatusTally(header: string) {
  const byStatus = new Map<string, Counted>();
  let before: { readonly orderNumber: string; readonly status: string } | undefined;

  return {
    add({ order }: OrderRow): void {
      if (order === undefined) return;
      const { orderNumber, amount, isEmpty, currency } = order;
      const isNext = orderNumber !== undefined && orderNumber === before?.orderNumber;
      const status = order.status ?? (isNext ? before?.status : undefined);
      if (status === undefined) return;
      before = orderNumber === undefined ? undefined : { orderNumber, status };
      const key = foldText(status);
      const counted = byStatus.get(key) ?? { value: status, rows: 0, sums: new Map() };
      if (!byStatus.has(key) && byStatus.size >= STATUSES_MAX) return;
      byStatus.set(key, counted);
      counted.rows += 1;
      // An amount that is not known is no zero.
      if (isEmpty) return;
      const sum = counted.sums.get(currency);
      counted.sums.set(currency, sum ? add(sum, amount) : amount);
    },

    /** Every status with its figures, the most frequent first. */
    figures: (): StatusFigures[] =>
      [...byStatus.values()]
        .sort((a, b) => b.rows - a.rows)
        .map(({ value, rows, sums }) => ({
          value,
          meaning: statusMeaning(header, value),
          rows,
          sums: [...sums].flatMap(([currency, sum]) => {
            const minor = toMinor(sum, currencyExponent(currency));
            return minor === undefined ? [] : [{ currency, minor }];
          }),
        })),
  };
}
