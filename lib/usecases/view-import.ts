import type { Format } from "@/lib/report/format";
import { paceOf, timeWords } from "@/lib/report/time-words";
import { readImport } from "@/lib/repositories/imports";
import { latestJob } from "@/lib/repositories/jobs";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
import { importProfile } from "@/lib/schemas/import-profile";
import type { ImportRecord, ImportStatus } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { OrderFinding } from "@/lib/schemas/order-answers";
import type { Scope } from "@/lib/scope";
import { asOfDay } from "./as-of";
import { discardQuestion } from "./discard-import";
import { failureWords } from "./failure-words";
import { formatFor } from "./format-for";
import { type ImportStepLink, importStepLinks, shownStep } from "./import-step-links";
import type { ReadingField } from "./reading-field";
import { readingNotes } from "./reading-notes";
import { type SameFile, sameFile } from "./same-file";
import { type ImportCheckView, viewImportCheck } from "./view-import-check";
import { type ImportColumnsView, viewImportColumns } from "./view-import-columns";
import { type ImportEndedView, viewImportEnded } from "./view-import-ended";
import { type ImportValuesView, viewImportValues } from "./view-import-values";
import { viewOtherReading } from "./view-other-reading";
import { type ReadingQuestion, viewReadingQuestion } from "./view-reading-question";

/** Where the worker is with an import. */
export interface ImportProgress {
  readonly status: ImportStatus;
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

/** What `/import/[id]` shows: exactly one of the steps; `?step=` says which, where there is a choice. */
export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly steps: readonly ImportStepLink[];
  readonly progress: ImportProgress;
  readonly columns?: ImportColumnsView | undefined;
  /** The same bytes are in the portfolio already. */
  readonly sameFile?: SameFile | undefined;
  readonly check?: ImportCheckView | undefined;
  /** What all rows of a checked order history together say, and what of it is asked. */
  readonly findings: readonly OrderFinding[];
  /** The same of the check, at the step after it. */
  readonly confirm?: ImportCheckView | undefined;
  readonly values?: ImportValuesView | undefined;
  /** Why the step before did not get through. */
  readonly problem?: string | undefined;
  /** How the rows are read where that is not plain, at the check. */
  readonly readingNotes: readonly string[];
  /** The same with the options for scripts. */
  readonly notesForScripts: readonly string[];
  /** What a file that could not be read leaves open. */
  readonly question?: ReadingQuestion | undefined;
  /** What is asked before it is discarded, where that was asked for. */
  readonly discardQuestion?: string | undefined;
  /** Set when it is over. */
  readonly ended?: ImportEndedView | undefined;
  /** How a file that could not be read may be read after all. */
  readonly otherReading?: readonly ReadingField[] | undefined;
}

/** How a script takes a column of names that are IDs. */
const NAMED_BY_ID =
  '--map "its header=Account ID" takes a column of names that are IDs as IDs (API: map).';

/** Every list from its beginning. */
const FIRST_PLACES: Omit<ImportPlaces, "step"> = {
  discard: undefined,
  asked: 0,
  planned: 0,
  conflicts: 0,
  accounts: 0,
  kindAfter: 0,
  values: undefined,
  kept: "",
};

const WORKING: Readonly<Partial<Record<ImportStatus, string>>> = {
  uploading: "Uploading the file.",
  reading: "Reading the file.",
  checking: "Checking every row. Nothing is written yet.",
  landing: "Importing. Your portfolio changes once everything is written.",
  undoing: "Undoing the import. Your portfolio changes once everything is done.",
};

/** An import at the step where it stands; undefined where it is not in the workspace. */
export async function viewImport(
  scope: Scope,
  id: string,
  errorsAfter: number,
  { step: asked, ...behind }: Partial<ImportPlaces> = {},
): Promise<ImportView | undefined> {
  const places = { ...FIRST_PLACES, ...behind, after: errorsAfter };
  const [record, workspace] = await Promise.all([readImport(scope, id), readWorkspace(scope)]);
  if (record?.origin !== "file") return undefined;
  const format = formatFor(workspace.locale, workspace.currency);
  const { timeZone } = workspace;
  const { status } = record;
  const step = shownStep(status, asked);
  const settings = importSettings.parse(JSON.parse(record.settings));
  const notes = status === "checked" ? notesOf(record, settings, format) : [];
  const check =
    status === "checked" && step !== "columns"
      ? await viewImportCheck(scope, record, places, asOfDay(workspace, new Date()), format)
      : undefined;
  return {
    id,
    fileName: record.fileName,
    status,
    steps: importStepLinks(id, status, step),
    progress: await progressOf(scope, record, format),
    columns:
      step === "columns" ? await viewImportColumns(scope, record, format, timeZone) : undefined,
    sameFile: await sameFile(scope, record, format, timeZone),
    findings: check ? (record.counts?.orderFindings ?? []) : [],
    check: step === "check" ? check : undefined,
    confirm: step === "confirm" ? check : undefined,
    problem:
      status === "columns" && record.problem
        ? `The rows could not be checked, ${failureWords(record.problem)}. Nothing was written. Check them again.`
        : undefined,
    discardQuestion: places.discard && discardQuestion(status, settings, format),
    ended: await viewImportEnded(scope, record, places, format, timeZone),
    values:
      check && step === "check" ? await viewImportValues(scope, record, places, format) : undefined,
    readingNotes: notes.map(({ sentence }) => sentence),
    notesForScripts: [
      ...notes.map(({ sentence, option }) => `${sentence} ${option}`.trim()),
      ...(record.counts?.namedById ? [NAMED_BY_ID] : []),
    ],
    question:
      status === "failed"
        ? viewReadingQuestion(record.problem, settings, workspace.locale)
        : undefined,
    otherReading: status === "failed" ? viewOtherReading(record.problem, settings) : undefined,
  };
}

const notesOf = ({ profile }: ImportRecord, settings: ImportSettings, format: Format) =>
  profile ? readingNotes(importProfile.parse(JSON.parse(profile)), settings, format) : [];

/** How far the worker is; undefined where the import is not in the workspace. */
export async function importProgress(
  scope: Scope,
  id: string,
): Promise<ImportProgress | undefined> {
  const [record, workspace] = await Promise.all([readImport(scope, id), readWorkspace(scope)]);
  return record && progressOf(scope, record, formatFor(workspace.locale, workspace.currency));
}

async function progressOf(
  scope: Scope,
  record: ImportRecord,
  format: Format,
): Promise<ImportProgress> {
  const job = await latestJob(scope, record.id);
  const { done, total } = job ?? { done: 0, total: 0 };
  const sentence = WORKING[record.status] ?? "";
  const words = job && total > 0 ? progressWords(record.status, job, format) : "";
  return { status: record.status, done, total, sentence: `${sentence}${words}`.trim() };
}

const ROWS_COUNTED: readonly ImportStatus[] = ["checking", "landing", "undoing"];

/** " 12,000 of 1,000,000 rows, 9,800 a second, about 2 min left.", or " 40% read, 3 s left." */
function progressWords(status: ImportStatus, job: Job, format: Format): string {
  const { done, total, startedAt } = job;
  const pace = startedAt && paceOf(done, total, Date.now() - startedAt.getTime());
  const left = pace ? `, ${timeWords(pace.leftMs)} left` : "";
  if (status === "reading") return ` ${format.percent(done / total)} read${left}.`;
  if (!ROWS_COUNTED.includes(status)) return "";
  const rate = pace ? `, ${format.count(pace.rate)} a second` : "";
  return ` ${format.count(done)} of ${format.count(total)} rows${rate}${left}.`;
}
