import { scanDate } from "./date-format";
import { COLUMNS_MAX } from "./limits";
import { scanNumber } from "./number-format";
import type { RawRow } from "./row-parser";

/** One column of a table. Columns are known by their place; headers may repeat or be empty. */
export interface Column {
  readonly index: number;
  /** As it stands in the file, outer blanks taken off. */
  readonly header: string;
  /** Distinct within the file and never empty: "Name", "Name (2)", "Column 4". */
  readonly label: string;
}

const filled = (row: RawRow): readonly string[] => row.cells.filter((cell) => cell.trim() !== "");

const isValue = (cell: string): boolean =>
  scanNumber(cell) !== undefined || scanDate(cell) !== undefined;

/** One row in ten, and at least one, may be too long for the table. */
const LONG_ROWS = 0.1;

/** The width of the table: a text with bare delimiters in it must not make it seem wider. */
function usualWidth(rows: readonly RawRow[]): number {
  const widths = rows.map(({ cells }) => cells.length).sort((a, b) => b - a);
  const longRows = rows.length < 3 ? 0 : Math.max(1, Math.floor(rows.length * LONG_ROWS));
  return widths[longRows] ?? 0;
}

/**
 * The row that holds the headers, out of the first rows of a file (import.md 5). Title rows above
 * it fill few cells; the header fills most of the columns and holds words rather than figures.
 */
export function findHeaderRow(rows: readonly RawRow[]): RawRow | undefined {
  const width = usualWidth(rows);
  const usual = rows.filter(({ cells }) => cells.length <= width);
  const widest = Math.max(0, ...usual.map((row) => filled(row).length));
  const candidates = rows.filter((row) => filled(row).length >= widest * 0.6);
  const wordy = candidates.find((row) => {
    const cells = filled(row);
    return cells.filter((cell) => !isValue(cell)).length >= cells.length * 0.5;
  });
  return wordy ?? candidates[0];
}

/**
 * Columns from the header row. Names stay in an array, so that a repeated, an empty or a
 * `__proto__` header loses nothing.
 */
export function columnsOf(header: RawRow): Column[] {
  const names = header.cells.slice(0, COLUMNS_MAX).map((cell) => cell.trim().replace(/\s+/g, " "));
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  return names.map((name, index) => {
    const base = name === "" ? `Column ${index + 1}` : name;
    let copy = copies.get(base) ?? 1;
    let label = copy === 1 ? base : `${base} (${copy})`;
    for (; taken.has(label); label = `${base} (${copy})`) copy += 1;
    copies.set(base, copy + 1);
    taken.add(label);
    return { index, header: name, label };
  });
}
