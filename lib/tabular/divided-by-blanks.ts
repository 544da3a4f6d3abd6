import { scanDate } from "./date-format";
import { scanNumber } from "./number-format";
import type { RawRow } from "./row-parser";

const ROWS_MIN = 3;
const COLUMNS_MIN = 3;

const partsOf = (row: RawRow): string[] => (row.cells[0] ?? "").trim().split(/\s+/);

const holdsFigures = (parts: readonly string[]): boolean =>
  parts.some((part) => scanNumber(part) !== undefined || scanDate(part) !== undefined);

/**
 * Whether the rows of a table of one column seem to be divided by blanks: each has as many words as
 * the others, and below the first there are figures among them.
 */
export function isDividedByBlanks(rows: readonly RawRow[]): boolean {
  if (rows.length < ROWS_MIN || rows.some(({ cells }) => cells.length > 1)) return false;
  const [header = [], ...others] = rows.map(partsOf);
  return (
    header.length >= COLUMNS_MIN &&
    others.every((parts) => parts.length === header.length && holdsFigures(parts))
  );
}
