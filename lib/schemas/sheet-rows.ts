import { z } from "zod";
import { CELL_MAX, COLUMNS_MAX, ROWS_MAX, SHEET_NAME_MAX, SHEETS_MAX } from "@/lib/tabular/limits";
import type { RawRow } from "@/lib/tabular/row-parser";
import { refusalSchema } from "./refusal-schema";

/** Rows of a sheet as they are sent between processes and stored: `[[row, cell, cell, …], …]`. */

/** Rows in one piece, and characters in it: a row more may stand in it. */
export const PIECE_ROWS = 1000;
export const PIECE_CHARACTERS = 256 * 1024;

const row = z.number().int().min(1).max(ROWS_MAX);

const sheetRows = z
  .array(
    z.tuple([row], z.string().max(CELL_MAX)).refine((cells) => cells.length <= COLUMNS_MAX + 1),
  )
  .max(PIECE_ROWS);
export type SheetRows = z.infer<typeof sheetRows>;

/** A sheet of a workbook as it is sent and stored. */
export const sheetSchema = z
  .object({
    name: z.string().max(SHEET_NAME_MAX),
    isHidden: z.boolean(),
    rows: z.number().int().min(0),
    columns: z.number().int().min(0),
    hiddenRows: z.number().int().min(0).optional(),
    problem: refusalSchema.optional(),
  })
  .transform(({ problem, ...sheet }) => ({ ...sheet, problem }));

const sheetNumber = z.number().int().min(0).max(SHEETS_MAX);

/** What the process that reads workbooks says, a line each. */
export const readerMessage = z.union([
  z.object({ sheets: z.array(sheetSchema).max(SHEETS_MAX) }),
  z.object({ sheet: sheetNumber, rows: sheetRows }),
  z.object({ refusal: refusalSchema }),
  z.object({ end: z.literal(true), peakBytes: z.number() }),
]);
export type ReaderMessage = z.input<typeof readerMessage>;

/** Reads a stored piece of a sheet. Throws where it is not what we wrote: that is a bug. */
export function readSheetPiece(json: string): RawRow[] {
  return sheetRows.parse(JSON.parse(json)).map(([line, ...cells]) => ({ line, cells }));
}
