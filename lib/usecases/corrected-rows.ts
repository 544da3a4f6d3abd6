import type { Correction } from "@/lib/schemas/import-settings";
import type { TableRows } from "@/lib/tabular/read-table";

/** The rows of a file with the cells that a person put right in place of what stands there. */
export async function* correctedRows(
  rows: TableRows,
  corrections: readonly Correction[],
): TableRows {
  const byLine = new Map<number, Map<number, string>>();
  for (const { line, index, value } of corrections) {
    const cells = byLine.get(line) ?? new Map<number, string>();
    byLine.set(line, cells.set(index, value));
  }
  for await (const batch of rows) {
    yield batch.map((row) => {
      const corrected = byLine.get(row.line);
      if (!corrected) return row;
      return { ...row, cells: row.cells.map((cell, index) => corrected.get(index) ?? cell) };
    });
  }
}
