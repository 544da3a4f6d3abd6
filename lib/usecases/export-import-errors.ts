import {
  errorFileName,
  errorFileRows,
  type LeftOutRow,
  withReasons,
} from "@/lib/importing/error-file";
import { createOrderCompanions } from "@/lib/importing/order-companions";
import { whyLeftOut } from "@/lib/importing/why-left-out";
import { listImportRows } from "@/lib/repositories/import-rows";
import { readImport } from "@/lib/repositories/imports";
import { err, ok, type Result } from "@/lib/result";
import type { ErrorFileFormat } from "@/lib/schemas/error-file-query";
import { importProfile } from "@/lib/schemas/import-profile";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { type TableRow, type TableRows, tableRows } from "@/lib/tabular/read-table";
import { csvLine, guarded } from "@/lib/tabular/write-csv";
import { writeWorkbook } from "@/lib/workbooks/write-workbook";
import { correctedRows } from "./corrected-rows";
import {
  LEFT_OUT_ACTIONS,
  NOT_TO_MEND,
  type NoErrorFile,
  WHY_NO_ERROR_FILE,
  whyNoErrorFile,
} from "./error-file-limits";
import { importRawRows } from "./import-raw-rows";

/** A file to be handed out. */
export interface ErrorFile {
  readonly name: string;
  readonly format: ErrorFileFormat;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

/** Why there is none, as a code and in words. */
export interface NoFile {
  readonly code: NoErrorFile | "noImport";
  readonly sentence: string;
}

/** Rows of the plan that are read at once: a slow reader holds no read of the database open. */
const PAGE = 500;

/** Without it spreadsheet programs take UTF-8 for something else. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The rows of an import that were not written, or would not be (import.md 24): every row with errors
 * and every row left out or undecided, but for those left out by their status, with the cells that
 * were put right by hand. Of an order all rows are in it where one is. CSV is UTF-8 with a mark, comma
 * and CRLF, whatever the file was; both formats are guarded against formulas. The file is read again
 * while its rows are written, and never whole in memory.
 */
export async function exportImportErrors(
  scope: Scope,
  id: string,
  format: ErrorFileFormat,
): Promise<Result<ErrorFile, NoFile>> {
  const record = await readImport(scope, id);
  if (!record) return err({ code: "noImport", sentence: "There is no such import." });
  const why = whyNoErrorFile(record, format);
  if (why) return err({ code: why, sentence: WHY_NO_ERROR_FILE[why] });
  const first = await listImportRows(scope, id, { actions: LEFT_OUT_ACTIONS }, 0, 1);
  if (first.length === 0) {
    const sentence = "The rows left out are unknown: this import came with a workspace export.";
    return err({ code: "nothing", sentence });
  }
  const rows = errorRows(scope, record);
  const name = errorFileName(record.fileName, format);
  return ok({ name, format, pieces: format === "csv" ? csv(rows) : workbook(rows) });
}

async function* csv(rows: AsyncIterable<string[][]>): AsyncGenerator<string> {
  let mark = BYTE_ORDER_MARK;
  for await (const batch of rows) {
    yield mark + batch.map(csvLine).join("");
    mark = "";
  }
}

function workbook(rows: AsyncIterable<string[][]>): AsyncGenerator<Uint8Array> {
  async function* safe() {
    for await (const batch of rows) yield batch.map((cells) => cells.map(guarded));
  }
  return writeWorkbook("Rows to fix", safe());
}

async function* errorRows(scope: Scope, record: ImportRecord): AsyncGenerator<string[][]> {
  const { id, checkedAt } = record;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const { format, columns } = importProfile.parse(JSON.parse(record.profile ?? ""));
  const rows = () => correctedRows(tableRows(importRawRows(scope, id, format), format), settings);
  const leftOut = () => rowsLeftOut(scope, id);
  const goesAlong = await companions(record, settings, rows, leftOut);
  const header = columns.map((column) => column.header);
  yield* errorFileRows({ header, rows: rows(), leftOut: leftOut(), goesAlong });
  const after = await readImport(scope, id);
  // Half of one plan and half of another must not look like a file.
  if (after?.checkedAt?.getTime() !== checkedAt?.getTime()) {
    throw new Error("The import was re-checked while its error file was being written.");
  }
}

async function* rowsLeftOut(scope: Scope, id: string): AsyncGenerator<LeftOutRow[]> {
  for (let after = 0; ; ) {
    const found = await listImportRows(scope, id, { actions: LEFT_OUT_ACTIONS }, after, PAGE);
    yield found
      .filter(({ reason }) => reason !== NOT_TO_MEND)
      .map((row) => ({
        line: row.line,
        why: whyLeftOut(row, importRowBody.parse(JSON.parse(row.body))),
      }));
    const last = found.at(-1);
    if (last === undefined || found.length < PAGE) return;
    after = last.line;
  }
}

/** Of an order history: the rows of the orders of which some row is left out. */
async function companions(
  { kind }: ImportRecord,
  { choices = [], excludeStatuses }: ReturnType<typeof importSettings.parse>,
  rows: () => TableRows,
  leftOut: () => AsyncIterable<readonly LeftOutRow[]>,
): Promise<(row: TableRow) => boolean> {
  if (kind !== "orders") return () => false;
  const found = createOrderCompanions(choices, excludeStatuses);
  for await (const batch of withReasons(rows(), leftOut())) {
    for (const { row, why } of batch) if (why) found.note(row.cells);
  }
  return ({ cells }) => found.goesAlong(cells);
}
