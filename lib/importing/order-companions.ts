import { type DateFormat, parseDate } from "@/lib/tabular/date-format";
import { foldText } from "@/lib/tabular/fold-text";
import { visibleText } from "@/lib/tabular/visible-text";
import { identifier } from "./identifier";
import { nameKey } from "./name-key";

/** A column of an order history, as far as it says which order a row is of. */
interface OrderColumn {
  readonly index: number;
  readonly target: string;
  readonly dates: DateFormat | undefined;
}

type Cells = readonly string[];

/**
 * Finds the rows that are of one order with rows that are to be mended. An order is stored as its
 * latest file has it: a file with the mended row alone would take the other rows off the order. It
 * finds too many rather than too few: what comes in whole once more changes nothing. Memory grows
 * with the rows to be mended.
 * @param excludeStatuses rows with one of these belong to nothing
 */
export function createOrderCompanions(
  columns: readonly OrderColumn[],
  excludeStatuses: readonly string[],
) {
  const byTarget = new Map(columns.map((column) => [column.target, column]));
  const excluded = new Set(excludeStatuses.map(foldText));
  const keys = new Set<string>();

  const cellOf = (cells: Cells, target: string): string =>
    visibleText(cells[byTarget.get(target)?.index ?? -1] ?? "").trim();
  const idOf = (cells: Cells, target: string): string => identifier(cellOf(cells, target));
  const dayOf = (cells: Cells): number | undefined => {
    const dates = byTarget.get("orderDate")?.dates;
    return dates && parseDate(cellOf(cells, "orderDate"), dates);
  };
  /** Rows without a number are one order by account and day, whichever way the account is said. */
  const accountsOf = (cells: Cells): string[] => {
    const id = idOf(cells, "accountId");
    const name = cellOf(cells, "accountName");
    return [...(id ? [`id ${id}`] : []), ...(name ? [`name ${nameKey(name) || name}`] : [])];
  };

  return {
    /** Notes a row that is to be mended. */
    note(cells: Cells): void {
      const number = idOf(cells, "orderNumber");
      if (number !== "") {
        keys.add(`no ${number}`);
        return;
      }
      const accounts = accountsOf(cells);
      const on = dayOf(cells);
      if (accounts.length === 0 && on !== undefined) keys.add(`on ${on}`);
      for (const account of accounts) {
        keys.add(on === undefined ? `all ${account}` : `${on} ${account}`);
      }
    },

    /** Whether a row may be of one order with a noted one. */
    goesAlong(cells: Cells): boolean {
      if (keys.size === 0) return false;
      const status = cellOf(cells, "status");
      if (status !== "" && excluded.has(foldText(status))) return false;
      const number = idOf(cells, "orderNumber");
      if (number !== "") return keys.has(`no ${number}`);
      const on = dayOf(cells);
      const ofAccount = accountsOf(cells).some(
        (account) => keys.has(`all ${account}`) || keys.has(`${on} ${account}`),
      );
      return ofAccount || keys.has(`on ${on}`);
    },
  };
}
