import type { JobRun } from "@/lib/jobs/run-next-job";
import { moveImportOfJob } from "@/lib/repositories/import-jobs";
import { readPiece, readPieces } from "@/lib/repositories/import-pieces";
import { type ImportChange, readImport } from "@/lib/repositories/imports";
import { importProfile } from "@/lib/schemas/import-profile";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { isWorkbook } from "@/lib/tabular/file-kind";
import { profileTable, type TableProfile } from "@/lib/tabular/profile-table";
import { readImportSheets } from "./read-import-sheets";
import { headersKeyOf, withRememberedMapping } from "./remembered-mapping";
import { statusSums } from "./status-sums";
import { watchedPieces } from "./watched-pieces";

const CELL_SHOWN = 200;

/**
 * Job: looks at a whole uploaded file, every value of every column, and leaves what it found for
 * the columns step. A file that cannot be read ends the import with the reason.
 */
export async function readImportFile(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const id = job.subjectId ?? "";
  const record = await readImport(scope, id);
  if (record?.status !== "reading") return;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const profile = record.profile && importProfile.parse(JSON.parse(record.profile));
  const found = isWorkbook((await readPiece(scope, id, 0)) ?? new Uint8Array())
    ? await readImportSheets(scope, job, run, settings, profile || undefined)
    : await profileTable(
        watchedPieces(() => readPieces(scope, id), record.byteSize, run),
        settings,
      );
  run.signal.throwIfAborted();
  await moveImportOfJob(
    scope,
    job,
    ["reading"],
    found.ok
      ? await columnsOf(scope, id, settings, found.value, run.signal)
      : {
          status: "failed",
          problem: { code: "refused", detail: JSON.stringify(found.error) },
          finishedAt: new Date(),
        },
  );
}

/** The columns step: what was found, and the mapping of the last file with these headers. */
async function columnsOf(
  scope: Scope,
  id: string,
  read: ImportSettings,
  profile: TableProfile,
  signal: AbortSignal,
): Promise<ImportChange> {
  const headersKey = headersKeyOf(profile.columns);
  const settings = await withRememberedMapping(scope, read, headersKey, profile.columns);
  const sums = await statusSums(scope, id, settings, profile, signal);
  return {
    status: "columns",
    headersKey,
    profile: JSON.stringify({ ...shortened(profile), statusSums: sums }),
    settings: JSON.stringify(settings),
    problem: null,
  };
}

/** The first rows are there to be looked at: long cells are cut. */
function shortened(profile: TableProfile): TableProfile {
  return {
    ...profile,
    firstRows: profile.firstRows.map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, profile.format.width).map((cell) => cell.slice(0, CELL_SHOWN)),
    })),
  };
}
