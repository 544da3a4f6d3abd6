import { CLOSING_ROWS_MAX, type ClosingChoice, type ClosingRow, closingRows } from "./closing-rows";
import { type ColumnProfile, createColumnProfiler } from "./column-profile";
import { columnsOf, findHeaderRow } from "./header-row";
import { HEADER_ROWS_MAX } from "./limits";
import { asMeant, isOwnHeader } from "./own-file";
import { RefusedFile } from "./refusal";
import type { RawRow } from "./row-parser";

/** What a person may choose of the rows instead of what was found. */
export interface RowChoices {
  /** File line or row of the header. */
  readonly headerLine?: number | undefined;
  readonly closingRows?: ClosingChoice | undefined;
}

/** What the rows of a table say about it, wherever they come from. */
export interface RowsProfile {
  /** Rows below the header that are read: blank ones and those left out at the end not counted. */
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** The header row and the rows above it, for picking another one. */
  readonly firstRows: readonly RawRow[];
  /** Sums and footers at the end. */
  readonly closing: readonly ClosingRow[];
  readonly place: {
    readonly headerLine: number;
    readonly width: number;
    readonly closingLine: number | undefined;
  };
}

/** Looks at every value of every column, in bounded memory. Throws `RefusedFile`. */
export async function profileRows(
  source: AsyncIterable<readonly RawRow[]>,
  choices: RowChoices,
): Promise<RowsProfile> {
  const firstRows: RawRow[] = [];
  /** The last rows so far: whether they are records shows at the end. */
  const last: RawRow[] = [];
  let profilers: ReturnType<typeof createColumnProfiler>[] | undefined;
  let header: RawRow | undefined;
  let meant = (row: RawRow): RawRow => row;
  let rows = 0;

  const count = (row: RawRow) => {
    rows += 1;
    for (const [index, profiler] of profilers?.entries() ?? []) {
      profiler.add(row.cells[index] ?? "");
    }
  };
  const add = (row: RawRow) => {
    if (header === undefined || row.line <= header.line) return;
    last.push(row);
    const before = last.length > CLOSING_ROWS_MAX ? last.shift() : undefined;
    if (before) count(before);
  };
  const begin = () => {
    header = headerOf(firstRows, choices.headerLine);
    meant = asMeant(header);
    profilers = columnsOf(meant(header)).map(createColumnProfiler);
    for (const row of firstRows) add(meant(row));
  };

  for await (const batch of source) {
    for (const row of batch) {
      if (header !== undefined) add(meant(row));
      else if (firstRows.push(row) === HEADER_ROWS_MAX) begin();
    }
  }
  if (header === undefined) begin();
  const width = profilers?.length ?? 0;
  const closing = closingRows(last, width);
  const closingLine = choices.closingRows === "kept" ? undefined : closing[0]?.line;
  for (const row of last) if (closingLine === undefined || row.line < closingLine) count(row);
  const columns = profilers?.map((profiler) => profiler.result()) ?? [];
  const place = { headerLine: header?.line ?? 1, width, closingLine };
  return { rows, columns, firstRows, closing, place };
}

function headerOf(firstRows: readonly RawRow[], chosenLine: number | undefined): RawRow {
  const header =
    chosenLine === undefined
      ? (firstRows.find(isOwnHeader) ?? findHeaderRow(firstRows))
      : firstRows.find((row) => row.line === chosenLine);
  if (header !== undefined) return header;
  throw new RefusedFile(
    chosenLine === undefined ? { code: "empty" } : { code: "noHeaderLine", line: chosenLine },
  );
}
