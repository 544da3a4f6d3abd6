import type { Column } from "@/lib/tabular/header-row";
import type { TableRows } from "@/lib/tabular/read-table";
import { unguarded } from "@/lib/tabular/write-csv";

/** Headers that the export of the accounts has and no list that people or other programs write. */
export const SEGMENT_HEADER = "Rated segment";
export const MODEL_HEADER = "Rating model";

/**
 * The rows as they were meant. Our own export has an apostrophe before what a spreadsheet would run
 * as a formula, which is taken off; in any other file an apostrophe belongs to the text.
 */
export function rowsAsMeant(rows: TableRows, columns: readonly Column[]): TableRows {
  const isOurs = [SEGMENT_HEADER, MODEL_HEADER].every((name) =>
    columns.some(({ header }) => header === name),
  );
  return isOurs ? withoutGuards(rows) : rows;
}

async function* withoutGuards(rows: TableRows): TableRows {
  for await (const batch of rows) {
    yield batch.map((row) => ({ ...row, cells: row.cells.map(unguarded) }));
  }
}
