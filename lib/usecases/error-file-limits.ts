import type { ErrorFileFormat } from "@/lib/schemas/error-file-query";
import { importProfile } from "@/lib/schemas/import-profile";
import type { ImportRecord, ImportStatus, RowAction } from "@/lib/schemas/import-record";
import { COLUMNS_MAX } from "@/lib/tabular/limits";
import { ERROR_FILE_HEADERS, isErrorFileColumn } from "@/lib/tabular/own-file";

/** What is done with the rows that an error file holds. */
export const LEFT_OUT_ACTIONS = ["error", "ask", "conflict", "skip"] as const satisfies RowAction[];

/** Rows that the person leaves out by their status are as they should be: nothing is to be mended. */
export const NOT_TO_MEND = "status";

/** The plan of the import is whole and says what was, or would be, left out. */
const PLANNED: readonly ImportStatus[] = ["checked", "landing", "done", "undoing", "undone"];

/** As many as an import reads again within the limits of a workbook. */
const WORKBOOK_CELLS_MAX = 500_000;

export const WHY_NO_ERROR_FILE = {
  notPlanned: "This import has no error file, because its rows were not checked.",
  nothing: "This import left out no rows, so there is nothing to fix.",
  tooWide: `An error file would add two columns and exceed the limit of ${COLUMNS_MAX}. Use the list on this page instead.`,
  tooLarge: "An Excel file with all these rows would be too large to import. Use the CSV.",
} as const;
export type NoErrorFile = keyof typeof WHY_NO_ERROR_FILE;

/** Why there is no error file of an import in a format; undefined where there is one. */
export function whyNoErrorFile(
  { status, counts, profile }: ImportRecord,
  format: ErrorFileFormat,
): NoErrorFile | undefined {
  if (!PLANNED.includes(status) || counts === null || profile === null) return "notPlanned";
  const { columns } = importProfile.parse(JSON.parse(profile));
  const leftOut = counts.error + counts.ask + counts.conflict + counts.skip;
  const rows = leftOut - (counts.kinds[NOT_TO_MEND] ?? 0);
  if (rows <= 0) return "nothing";
  const theirs = columns.filter(({ header }) => !isErrorFileColumn(header)).length;
  const width = theirs + ERROR_FILE_HEADERS.length;
  if (width > COLUMNS_MAX) return "tooWide";
  return format === "xlsx" && rows * width > WORKBOOK_CELLS_MAX ? "tooLarge" : undefined;
}
