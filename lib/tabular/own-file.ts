import type { RawRow } from "./row-parser";
import { unguarded } from "./write-csv";

/** Headers that the export of the accounts has and no list that people or other programs write. */
export const SEGMENT_HEADER = "Rated segment";
export const MODEL_HEADER = "Rating model";

/** What an error file has behind the columns of the file it is made of: the line, and the reasons. */
export const ERROR_FILE_HEADERS = [
  "Clientele: line in the file",
  "Clientele: what is wrong",
] as const;

/** Whether a column is one that an error file adds, and none of the person's own. */
export const isErrorFileColumn = (header: string): boolean =>
  ERROR_FILE_HEADERS.some((own) => own === header.trim());

/** Whether a row is the header of a file that we wrote. */
export function isOwnHeader({ cells }: RawRow): boolean {
  const isExport = [SEGMENT_HEADER, MODEL_HEADER].every((name) => cells.includes(name));
  return isExport || cells.some(isErrorFileColumn);
}

const withoutGuards = (row: RawRow): RawRow => ({ ...row, cells: row.cells.map(unguarded) });

/**
 * The rows of a file with this header as they were meant. Our own have an apostrophe before what a
 * spreadsheet would run as a formula, which is taken off; in any other file it belongs to the text.
 */
export const asMeant = (header: RawRow): ((row: RawRow) => RawRow) =>
  isOwnHeader(header) ? withoutGuards : (row) => row;
