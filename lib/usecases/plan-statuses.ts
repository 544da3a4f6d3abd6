import type { OrderRow } from "@/lib/importing/read-order-row";
import { statusReader } from "@/lib/importing/status-meaning";
import { createStatusTally, isAskedMeaning } from "@/lib/importing/status-tally";
import type { ImportCounts } from "@/lib/schemas/import-record";
import { foldText } from "@/lib/tabular/fold-text";
import type { TableRow } from "@/lib/tabular/read-table";
import type { PlanInput } from "./plan-account-rows";

/**
 * Adds up the rows of an order history by status, those that are left out too, under the columns
 * as they were chosen. Undefined where no column holds the status.
 * @param readAll reads a row whatever its status
 */
export function createCheckedStatuses(
  { settings, profile }: PlanInput,
  readAll: (row: TableRow) => OrderRow,
) {
  const index = settings.choices?.find(({ target }) => target === "status")?.index;
  const column = index === undefined ? undefined : profile.columns[index];
  if (!column) return undefined;
  const headers = profile.columns.map(({ header }) => header);
  const meaningOf = statusReader({ header: column.header, headers });
  const left = new Set(settings.excludeStatuses.map(foldText));
  const tally = createStatusTally(meaningOf);
  return {
    note(row: TableRow, read: OrderRow): void {
      tally.add(read.excluded ? readAll(row) : read);
    },
    /** Undefined where no status is left out or asked about. */
    found(): ImportCounts["statuses"] {
      const { listed, otherRows } = tally.list();
      const statuses = listed.map(({ value, rows, sums }) => ({
        value,
        rows,
        sums: [...sums],
        excluded: left.has(foldText(value)),
        meaning: meaningOf(value),
      }));
      const isSaid = statuses.some(({ excluded, meaning }) => excluded || isAskedMeaning(meaning));
      return isSaid || otherRows > 0
        ? { column: column.index, listed: statuses, otherRows }
        : undefined;
    },
  };
}

/** Notes the money of the rows that are left out by their status. */
export function noteLeftByStatus({ leftOut, statuses }: ImportCounts): void {
  if (!leftOut.status || !statuses) return;
  const sums = new Map<string, number>();
  for (const one of statuses.listed) {
    if (!one.excluded) continue;
    for (const { currency, minor } of one.sums) {
      sums.set(currency, (sums.get(currency) ?? 0) + minor);
    }
  }
  leftOut.status.sums = [...sums]
    .filter(([, minor]) => Number.isSafeInteger(minor))
    .map(([currency, minor]) => ({ currency, minor }));
}
