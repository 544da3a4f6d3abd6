import type { Encoding } from "./encodings";
import type { Delimiter } from "./row-parser";

interface Below {
  /** File line, or row of the sheet. */
  readonly headerLine: number;
  readonly width: number;
  /** The first of the rows at the end that are no records and are left out. */
  readonly closingLine?: number | undefined;
}

/** How to read a delimited text. */
export interface TextFormat extends Below {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** How to read a sheet of a workbook, known by its place in the workbook. */
export interface SheetFormat extends Below {
  readonly sheet: number;
}

/** How to read a table; with it the same rows come every time. Plain data. */
export type TableFormat = TextFormat | SheetFormat;

export const isSheet = (format: TableFormat): format is SheetFormat => "sheet" in format;
