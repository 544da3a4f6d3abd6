import type { ByteSource } from "./byte-source";
import { csvRows } from "./csv-rows";
import type { TableFormat } from "./profile-table";

/** A row has fewer cells than the header (padded), or content beyond its last column (an error). */
export type RowShape = "whole" | "short" | "long";

export interface TableRow {
  /** The file line the row begins on, counted from 1. */
  readonly line: number;
  /** Exactly as many cells as the table has columns. */
  readonly cells: readonly string[];
  readonly shape: RowShape;
}

/** Any producer of rows in batches: a delimited text here, a worksheet or pasted cells elsewhere. */
export type TableRows = AsyncIterable<readonly TableRow[]>;

/**
 * The rows below the header, in batches, in the order of the file. `format` comes from
 * `profileTable` of the same bytes, which has already refused what cannot be read.
 */
export async function* readTable(
  source: ByteSource,
  format: TableFormat,
): AsyncGenerator<TableRow[]> {
  for await (const batch of csvRows(source, format.encoding, format.delimiter)) {
    const rows: TableRow[] = [];
    for (const { line, cells } of batch) {
      if (line > format.headerLine) rows.push(shaped(line, cells, format.width));
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
  const beyond = cells.slice(width).some((cell) => cell.trim() !== "");
  return { line, cells: cells.slice(0, width), shape: beyond ? "long" : "whole" };
}
