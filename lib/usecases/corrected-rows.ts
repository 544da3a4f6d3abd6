import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { TableRows } from "@/lib/tabular/read-table";

/**
 * The rows of a file with what a person put right in place of what stands there: values that are
 * replaced wherever they stand in their column, and single cells.
 */
export async function* correctedRows(
  rows: TableRows,
  { corrections, replacements }: Pick<ImportSettings, "corrections" | "replacements">,
): TableRows {
  const everywhere = nested(replacements.map(({ index, from, to }) => [index, from, to]));
  const atLine = nested(corrections.map(({ line, index, value }) => [line, index, value]));
  for await (const batch of rows) {
    yield batch.map((row) => {
      const corrected = atLine.get(row.line);
      if (!corrected && everywhere.size === 0) return row;
      const cells = row.cells.map(
        (cell, index) => corrected?.get(index) ?? everywhere.get(index)?.get(cell.trim()) ?? cell,
      );
      return { ...row, cells };
    });
  }
}

function nested<A, B>(entries: readonly (readonly [A, B, string])[]): Map<A, Map<B, string>> {
  const outer = new Map<A, Map<B, string>>();
  for (const [first, second, text] of entries) {
    const inner = outer.get(first) ?? new Map<B, string>();
    outer.set(first, inner.set(second, text));
  }
  return outer;
}
