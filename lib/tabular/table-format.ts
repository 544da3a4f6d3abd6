import type { Encoding } from "./encodings";
import type { Groups } from "./grouped-rows";
import type { Delimiter } from "./row-parser";

/** What the rows below the header are made into before they are read. */
export interface BodyFormat {
  /** Columns whose empty cells have what stands above them. */
  readonly fillDown?: readonly number[] | undefined;
  /** Of a report in groups. */
  readonly groups?: Groups | undefined;
}

interface Below extends BodyFormat {
  /** File line, or row of the sheet. */
  readonly headerLine: number;
  readonly width: number;
  /** The last line of a header of several rows. */
  readonly headerEnd?: number | undefined;
  /** The first of the rows at the end that are no records and are left out. */
  readonly closingLine?: number | undefined;
}

/** What quotes are that make one cell of lines which look like rows: plain characters, or its own. */
export const QUOTE_CHOICES = ["plain", "cells"] as const;
export type QuoteChoice = (typeof QUOTE_CHOICES)[number];

/** How a delimited text is written. */
export interface TextWriting {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly quotes?: QuoteChoice | undefined;
}

/** How to read a delimited text. */
export interface TextFormat extends Below, TextWriting {}

/** How to read a sheet of a workbook, known by its place in the workbook. */
export interface SheetFormat extends Below {
  readonly sheet: number;
}

/** How to read a table; with it the same rows come every time. Plain data. */
export type TableFormat = TextFormat | SheetFormat;

export const isSheet = (format: TableFormat): format is SheetFormat => "sheet" in format;
