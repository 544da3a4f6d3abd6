import { err, ok, type Result } from "@/lib/result";
import type { ByteSource } from "./byte-source";
import { type ColumnProfile, createColumnProfiler } from "./column-profile";
import { csvRows } from "./csv-rows";
import { findDelimiter, headText } from "./dialect";
import { type Encoding, type EncodingWhy, findEncoding } from "./encoding";
import { columnsOf, findHeaderRow } from "./header-row";
import { HEADER_ROWS_MAX } from "./limits";
import { type Refusal, RefusedFile } from "./refusal";
import type { Delimiter, RawRow } from "./row-parser";

/** What a person may choose instead of what was found. */
export interface TableChoices {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** File line of the header row. */
  readonly headerLine?: number | undefined;
}

/** How to read a file; with it `readTable` gives the same rows every time. Plain data. */
export interface TableFormat {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly headerLine: number;
  readonly width: number;
}

export interface TableProfile {
  readonly format: TableFormat;
  readonly encodingWhy: EncodingWhy;
  readonly bytes: number;
  /** Rows below the header, blank ones not counted. */
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** The header row and the rows above it, for picking another one. */
  readonly firstRows: readonly RawRow[];
}

/**
 * Looks at a whole file: how it is written, its columns, and what every value of every column says
 * about the column's format. Two passes over the source, in bounded memory. A file that cannot be
 * read is a refusal, not a throw.
 */
export async function profileTable(
  source: ByteSource,
  choices: TableChoices = {},
): Promise<Result<TableProfile, Refusal>> {
  try {
    return ok(await profile(source, choices));
  } catch (error) {
    if (error instanceof RefusedFile) return err(error.refusal);
    throw error;
  }
}

async function profile(source: ByteSource, choices: TableChoices): Promise<TableProfile> {
  const { encoding, why, bytes, head } = await findEncoding(source, choices.encoding);
  const delimiter = choices.delimiter ?? findDelimiter(headText(head, encoding));
  const firstRows: RawRow[] = [];
  let profilers: ReturnType<typeof createColumnProfiler>[] | undefined;
  let header: RawRow | undefined;
  let rows = 0;

  const add = (row: RawRow) => {
    if (header === undefined || row.line <= header.line) return;
    rows += 1;
    for (const [index, profiler] of profilers?.entries() ?? []) {
      profiler.add(row.cells[index] ?? "");
    }
  };
  const begin = () => {
    header = headerOf(firstRows, choices.headerLine);
    profilers = columnsOf(header).map(createColumnProfiler);
    for (const row of firstRows) add(row);
  };

  for await (const batch of csvRows(source, encoding, delimiter)) {
    for (const row of batch) {
      if (header !== undefined) add(row);
      else if (firstRows.push(row) === HEADER_ROWS_MAX) begin();
    }
  }
  if (header === undefined) begin();
  const columns = profilers?.map((profiler) => profiler.result()) ?? [];
  return {
    format: { encoding, delimiter, headerLine: header?.line ?? 1, width: columns.length },
    encodingWhy: why,
    bytes,
    rows,
    columns,
    firstRows,
  };
}

function headerOf(firstRows: readonly RawRow[], chosenLine: number | undefined): RawRow {
  const header =
    chosenLine === undefined
      ? findHeaderRow(firstRows)
      : firstRows.find((row) => row.line === chosenLine);
  if (header !== undefined) return header;
  throw new RefusedFile(
    chosenLine === undefined ? { code: "empty" } : { code: "noHeaderLine", line: chosenLine },
  );
}
