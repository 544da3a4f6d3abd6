import { COLUMN_TYPES, type ColumnType } from "./stored-columns";
import type { WorkspaceTable } from "./workspace-tables";

export type StoredValue = string | number | boolean | Date | null;
/** One row of a table of a workspace, by column. */
export type StoredRecord = Readonly<Record<string, StoredValue>>;

const KEY_MAX = 600;
const TEXT_MAX = 100_000;
const INT32_MAX = 2 ** 31 - 1;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DECIMAL = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

const text = (max: number) => (cell: string) =>
  cell.length <= max && !cell.includes("\0") ? cell : undefined;

function whole(max: number) {
  return (cell: string) => {
    const value = /^-?\d{1,16}$/.test(cell) ? Number(cell) : Number.NaN;
    return Number.isSafeInteger(value) && Math.abs(value) <= max ? value : undefined;
  };
}

/** How a cell of each type is read; undefined where it is not one. */
const READ: Readonly<Record<ColumnType, (cell: string) => StoredValue | undefined>> = {
  key: text(KEY_MAX),
  text: text(TEXT_MAX),
  json: text(Number.MAX_SAFE_INTEGER),
  whole: whole(INT32_MAX),
  money: whole(Number.MAX_SAFE_INTEGER),
  decimal(cell) {
    const value = DECIMAL.test(cell) ? Number(cell) : Number.NaN;
    return Number.isFinite(value) ? value : undefined;
  },
  flag: (cell) => (cell === "1" ? true : cell === "0" ? false : undefined),
  instant(cell) {
    const at = new Date(INSTANT.test(cell) ? cell : Number.NaN);
    return Number.isNaN(at.getTime()) ? undefined : at;
  },
};

/**
 * Reads the cells of a row of an export; undefined where one is not what its column holds.
 * @param absent columns that the file does not have
 */
export function storedRow(
  { columns }: WorkspaceTable,
  cells: readonly (string | null)[],
  absent: readonly string[],
): StoredRecord | undefined {
  const entries = Object.entries(columns).filter(([name]) => !absent.includes(name));
  if (cells.length !== entries.length) return undefined;
  const row: Record<string, StoredValue> = Object.fromEntries(absent.map((name) => [name, null]));
  for (const [at, [name, column]] of entries.entries()) {
    const value = cellValue(cells[at] ?? null, column);
    if (value === undefined) return undefined;
    row[name] = value;
  }
  return row;
}

function cellValue(cell: string | null, column: WorkspaceTable["columns"][string]) {
  const isOptional = column.endsWith("?");
  if (cell === null) return isOptional ? null : undefined;
  const type = COLUMN_TYPES.find((known) => column === known || column === `${known}?`);
  return type && READ[type](cell);
}
