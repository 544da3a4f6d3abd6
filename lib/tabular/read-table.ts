import { createBodyReader } from "./body-rows";
import type { ByteSource } from "./byte-source";
import { csvRows } from "./csv-rows";
import { asMeant } from "./own-file";
import type { RawRow } from "./row-parser";
import type { TableFormat, TextFormat } from "./table-format";

/** A row has fewer cells than the header (padded), or content beyond its last column (an error). */
export type RowShape = "whole" | "short" | "long";

export interface TableRow {
  /** The file line the row begins on, or the row of the sheet, counted from 1. */
  readonly line: number;
  /** Exactly as many cells as the table has columns. */
  readonly cells: readonly string[];
  readonly shape: RowShape;
  /** Of a long row: what stands beyond the last column. */
  readonly beyond?: readonly string[] | undefined;
}

/** Rows in batches, of a text or a sheet. */
export type TableRows = AsyncIterable<readonly TableRow[]>;

/** The rows of a delimited text below its header. `format` comes from `profileTable` of the same bytes. */
export const readTable = (source: ByteSource, format: TextFormat): TableRows =>
  tableRows(csvRows(source, format), format);

/**
 * The rows below the header, in batches and in order, without those at the end that are left out,
 * and as they were meant where we wrote the file.
 * The profile of the same rows has already refused what cannot be read.
 */
export async function* tableRows(
  source: AsyncIterable<readonly RawRow[]>,
  format: TableFormat,
): AsyncGenerator<TableRow[]> {
  const { headerLine, headerEnd = headerLine, width } = format;
  const { closingLine = Number.POSITIVE_INFINITY } = format;
  let meant = (row: RawRow): RawRow => row;
  const body = createBodyReader(format);
  for await (const batch of source) {
    const rows: TableRow[] = [];
    for (const row of batch) {
      if (row.line === headerLine) meant = asMeant(row);
      if (row.line <= headerEnd || row.line >= closingLine) continue;
      const read = body.read(meant(row));
      if (read) rows.push(shaped(row.line, read.cells, width));
    }
    if (rows.length > 0) yield rows;
  }
}

function shaped(line: number, cells: readonly string[], width: number): TableRow {
  if (cells.length === width) return { line, cells, shape: "whole" };
  if (cells.length < width) {
    const padding = new Array<string>(width - cells.length).fill("");
    return { line, cells: [...cells, ...padding], shape: "short" };
  }
  const beyond = cells.slice(width).filter((cell) => cell.trim() !== "");
  const within = cells.slice(0, width);
  if (beyond.length === 0) return { line, cells: within, shape: "whole" };
  return { line, cells: within, shape: "long", beyond };
}
