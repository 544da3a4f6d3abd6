import { z } from "zod";
import { CELL_MAX, COLUMNS_MAX, SHEETS_MAX } from "@/lib/tabular/limits";
import { LINES_MAX } from "./reading-choices";

/** Where something stands in a file, as it is stored. */

export const line = z.number().int().min(1).max(LINES_MAX);
export const columnIndex = z.number().int().min(0).max(COLUMNS_MAX);
export const sheetNumber = z.number().int().min(0).max(SHEETS_MAX);
export const label = z.string().max(CELL_MAX + 20);
export const count = z.number().int().min(0);
