import { refusalForScripts } from "@/lib/importing/refusal-sentences";
import { err, ok, type Result } from "@/lib/result";
import { readSheetPiece } from "@/lib/schemas/sheet-rows";
import type { ByteSource } from "@/lib/tabular/byte-source";
import { csvRows } from "@/lib/tabular/csv-rows";
import { isWorkbook } from "@/lib/tabular/file-kind";
import { profileSheet, profileTable, type TableProfile } from "@/lib/tabular/profile-table";
import { type TableRows, tableRows } from "@/lib/tabular/read-table";
import { RefusedFile } from "@/lib/tabular/refusal";
import { sheetRows } from "@/lib/tabular/sheet-pieces";
import { proposedSheet, type Sheet } from "@/lib/tabular/workbook-sheets";
import { readWorkbook } from "@/lib/workbooks/read-workbook";
import { noSuchSheetNote, noWorkbookNote } from "./rate-files-file-notes";
import type { NamedFile } from "./rate-files-options";
import type { ReadingOptions } from "./rate-files-reading-options";

/** A file that was looked at, whose rows can be read as often as wanted. */
export interface ReadableFile {
  readonly profile: TableProfile;
  readonly rows: () => TableRows;
}

const HEAD_BYTES = 8192;

/** Looks at a text or a workbook; the error is the sentence that ends the run. */
export async function openReadable(
  file: NamedFile,
  reading: ReadingOptions,
): Promise<Result<ReadableFile, string>> {
  try {
    if (isWorkbook(await headOf(file.source))) return await openWorkbook(file, reading);
    if (file.sheet !== undefined) return err(noWorkbookNote(file.name));
    const found = await profileTable(file.source, reading);
    if (!found.ok) throw new RefusedFile(found.error);
    const { format } = found.value;
    const raw = () => csvRows(file.source, format);
    return ok({ profile: found.value, rows: () => tableRows(raw(), format) });
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return err(`${file.name}: ${refusalForScripts(error.refusal)}`);
  }
}

/** The rows of the sheet to be read are kept as they came, as text: they are read more than once. */
async function openWorkbook(
  file: NamedFile,
  reading: ReadingOptions,
): Promise<Result<ReadableFile, string>> {
  let sheets: readonly Sheet[] = [];
  let sheet: number | undefined;
  const kept: string[] = [];
  for await (const message of readWorkbook(file.source, { program: file.workbookReader })) {
    if ("sheets" in message) {
      sheets = message.sheets;
      sheet = file.sheet === undefined ? proposedSheet(sheets) : placeOf(file.sheet, sheets);
      if (sheet === -1) return err(noSuchSheetNote(file.name, file.sheet ?? "", sheets));
    }
    if ("sheet" in message && message.sheet === sheet) kept.push(JSON.stringify(message.rows));
  }
  async function* pieces() {
    for (const json of kept) yield readSheetPiece(json);
  }
  const found = await profileSheet(sheets, () => sheetRows(pieces()), { ...reading, sheet });
  if (!found.ok) throw new RefusedFile(found.error);
  const { format } = found.value;
  return ok({ profile: found.value, rows: () => tableRows(sheetRows(pieces()), format) });
}

const placeOf = (name: string, sheets: readonly Sheet[]): number =>
  sheets.findIndex((sheet) => sheet.name === name);

async function headOf(source: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source()) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= HEAD_BYTES) break;
  }
  const head = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    head.set(chunk, at);
    at += chunk.length;
  }
  return head;
}
