import type { JobRun } from "@/lib/jobs/run-next-job";
import { readPieces } from "@/lib/repositories/import-pieces";
import { replaceSheetPieces } from "@/lib/repositories/import-sheets";
import { err, type Result } from "@/lib/result";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { profileSheet, type TableProfile } from "@/lib/tabular/profile-table";
import { type Refusal, RefusedFile } from "@/lib/tabular/refusal";
import type { Sheet } from "@/lib/tabular/workbook-sheets";
import { readWorkbook } from "@/lib/workbooks/read-workbook";
import { importSheetRows } from "./import-raw-rows";
import { inTurns } from "./in-turns";

/**
 * Looks at a sheet of an uploaded workbook. The workbook itself is read once, by a process of its
 * own: another sheet of it, or another header row, is looked at in what was stored then.
 * @param before what was found in the file the last time, where it was looked at before
 */
export async function readImportSheets(
  scope: Scope,
  job: Job,
  run: JobRun,
  settings: ImportSettings,
  before: ImportProfile | undefined,
): Promise<Result<TableProfile, Refusal>> {
  const id = job.subjectId ?? "";
  try {
    const sheets = before?.sheets ?? (await storedSheets(scope, job, run));
    const rows = (sheet: number) => inTurns(importSheetRows(scope, id, sheet), run.signal);
    return await profileSheet(sheets, rows, settings);
  } catch (error) {
    if (error instanceof RefusedFile) return err(error.refusal);
    throw error;
  }
}

/** Stores the rows of every sheet that can be read. @throws RefusedFile */
async function storedSheets(scope: Scope, job: Job, run: JobRun): Promise<readonly Sheet[]> {
  const id = job.subjectId ?? "";
  let sheets: readonly Sheet[] = [];
  async function* pieces() {
    const source = () => readPieces(scope, id);
    for await (const message of readWorkbook(source, { signal: run.signal })) {
      if ("sheets" in message) sheets = message.sheets;
      if ("sheet" in message) yield { sheet: message.sheet, rows: JSON.stringify(message.rows) };
    }
  }
  await replaceSheetPieces(scope, job, id, pieces());
  return sheets;
}
