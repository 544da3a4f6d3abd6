import { refusalSentence } from "@/lib/importing/refusal-sentences";
import type { Format } from "@/lib/report/format";
import type { FigureCard } from "@/lib/report/view-parts";
import { listImports, readImport } from "@/lib/repositories/imports";
import { latestJob } from "@/lib/repositories/jobs";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
import type { ImportRecord, ImportStatus } from "@/lib/schemas/import-record";
import { readRefusal } from "@/lib/schemas/refusal-schema";
import type { Scope } from "@/lib/scope";
import { asOfDay } from "./as-of";
import { formatFor } from "./format-for";
import { type ImportCheckView, viewImportCheck } from "./view-import-check";
import { type ImportColumnsView, viewImportColumns } from "./view-import-columns";

/** Where the worker is with an import. */
export interface ImportProgress {
  readonly status: ImportStatus;
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

/** What `/import/[id]` shows: exactly one of the steps. */
export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly progress: ImportProgress;
  readonly columns?: ImportColumnsView | undefined;
  readonly check?: ImportCheckView | undefined;
  /** Set when it is done. */
  readonly result?: readonly FigureCard[] | undefined;
  /** Why it ended without a result. */
  readonly failure?: string | undefined;
}

/** Every list from its beginning. */
const FIRST_PLACES: ImportPlaces = {
  asked: 0,
  planned: 0,
  conflicts: 0,
  accounts: 0,
  kindAfter: 0,
};

const WORKING: Readonly<Partial<Record<ImportStatus, string>>> = {
  uploading: "The file is on its way.",
  reading: "Reading the file.",
  checking: "Checking every row. Nothing is written yet.",
  landing: "Writing the accounts. The portfolio changes when all of it is there.",
};

/** An import at the step where it stands; undefined where it is not in the workspace. */
export async function viewImport(
  scope: Scope,
  id: string,
  errorsAfter: number,
  places: ImportPlaces = FIRST_PLACES,
): Promise<ImportView | undefined> {
  const [record, workspace] = await Promise.all([readImport(scope, id), readWorkspace(scope)]);
  if (record?.origin !== "file") return undefined;
  const format = formatFor(workspace.locale, workspace.currency);
  const { status } = record;
  return {
    id,
    fileName: record.fileName,
    status,
    progress: await progressOf(scope, record, format),
    columns: status === "columns" ? viewImportColumns(record, format) : undefined,
    check:
      status === "checked"
        ? await viewImportCheck(
            scope,
            record,
            { after: errorsAfter, ...places },
            asOfDay(workspace, new Date()),
            format,
          )
        : undefined,
    result: status === "done" ? resultOf(record, format) : undefined,
    failure: failureOf(record),
  };
}

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
  const counted =
    ["checking", "landing"].includes(record.status) && total > 0
      ? ` ${format.count(done)} of ${format.count(total)} rows.`
      : "";
  return { status: record.status, done, total, sentence: `${sentence}${counted}`.trim() };
}

function failureOf(record: ImportRecord): string | undefined {
  if (record.status === "cancelled") return "This import was given up. Nothing was written.";
  if (record.status !== "failed") return undefined;
  const refusal = record.problem?.detail ? readRefusal(record.problem.detail) : undefined;
  return refusal
    ? refusalSentence(refusal)
    : "The file could not be read, because of a fault on our side. Try again.";
}

function resultOf({ counts, kind }: ImportRecord, format: Format): FigureCard[] {
  if (!counts) return [];
  const card = (label: string, count: number, detail: string) => ({
    label,
    value: format.count(count),
    detail,
  });
  return [
    card("Created", counts.create, "new accounts"),
    card(
      "Updated",
      counts.update,
      kind === "orders" ? "accounts with these orders" : "accounts changed",
    ),
    kind === "orders"
      ? card("Orders", counts.orders, "purchases and credit notes written")
      : card("Unchanged", counts.unchanged, "accounts that were like this before"),
    card("Left out", counts.error + counts.skip, "rows, by your choice"),
  ];
}

/** One line of the list of imports. */
export interface ImportLine {
  readonly href: string;
  readonly fileName: string;
  readonly when: string;
  readonly status: string;
  readonly result: string;
}

const STATUS_WORDS: Readonly<Record<ImportStatus, string>> = {
  uploading: "arriving",
  reading: "being read",
  columns: "waits for you: columns",
  checking: "being checked",
  checked: "waits for you: confirm",
  landing: "being written",
  done: "done",
  failed: "failed",
  cancelled: "given up",
};

/** The latest imports. */
export async function viewImports(scope: Scope): Promise<ImportLine[]> {
  const [imports, workspace] = await Promise.all([listImports(scope, 50), readWorkspace(scope)]);
  const format = formatFor(workspace.locale, workspace.currency);
  return imports.map(({ id, fileName, createdAt, status, counts }) => ({
    href: `/import/${id}`,
    fileName,
    when: format.instant(createdAt, workspace.timeZone),
    status: STATUS_WORDS[status],
    result:
      status === "done" && counts
        ? `${format.count(counts.create)} created, ${format.count(counts.update)} updated`
        : "",
  }));
}
