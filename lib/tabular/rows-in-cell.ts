import { scanDate } from "./date-format";
import { scanNumber } from "./number-format";

type CellKind = "empty" | "number" | "date" | "text";

function kindOf(cell: string): CellKind {
  const text = cell.trim();
  if (text === "") return "empty";
  // A number of five or eight digits would be a date in some rows alone.
  if (scanNumber(text) !== undefined) return "number";
  return scanDate(text) === undefined ? "text" : "date";
}

/** Whether two rows have the same kinds of cells, and not texts alone. */
function looksLike(row: readonly string[], other: readonly string[]): boolean {
  if (row.length !== other.length) return false;
  let figures = 0;
  for (const [index, cell] of row.entries()) {
    const kind = kindOf(cell);
    const otherKind = kindOf(other[index] ?? "");
    if (kind === "empty" || otherKind === "empty") continue;
    if (kind !== otherKind) return false;
    if (kind !== "text") figures += 1;
  }
  return figures > 0;
}

/**
 * Whether a cell over several lines holds rows of the table: its first line ends one, its last line
 * begins one, and those between are whole. A stray quote and another further down do that, and the
 * rows between them are gone.
 */
export function holdsRows(cells: readonly string[], index: number, delimiter: string): boolean {
  const lines = (cells[index] ?? "").split("\n").map((line) => line.split(delimiter));
  const [first, ...others] = lines;
  const last = others.pop();
  if (first === undefined || last === undefined) return false;
  const row = [...cells.slice(0, index), ...first];
  if (row.length !== cells.length) return false;
  return [...others, [...last, ...cells.slice(index + 1)]].every((other) => looksLike(row, other));
}
