import { readPieces } from "@/lib/repositories/import-pieces";
import { readSheetPieces } from "@/lib/repositories/import-sheets";
import { readSheetPiece } from "@/lib/schemas/sheet-rows";
import type { Scope } from "@/lib/scope";
import { csvRows } from "@/lib/tabular/csv-rows";
import type { RawRow } from "@/lib/tabular/row-parser";
import { sheetRows } from "@/lib/tabular/sheet-pieces";
import { isSheet, type TableFormat } from "@/lib/tabular/table-format";

/** The rows of a sheet of an import whose workbook has been read. */
export async function* importSheetRows(
  scope: Scope,
  importId: string,
  sheet: number,
): AsyncGenerator<RawRow[]> {
  async function* pieces() {
    for await (const json of readSheetPieces(scope, importId, sheet)) yield readSheetPiece(json);
  }
  yield* sheetRows(pieces());
}

/** All rows of the file of an import as they stand there, blank ones left out. */
export function importRawRows(
  scope: Scope,
  importId: string,
  format: TableFormat,
): AsyncIterable<readonly RawRow[]> {
  return isSheet(format)
    ? importSheetRows(scope, importId, format.sheet)
    : csvRows(() => readPieces(scope, importId), format);
}
