import { refusalForScripts, refusalSentence } from "@/lib/importing/refusal-sentences";
import type { Format } from "@/lib/report/format";
import type { FigureCard } from "@/lib/report/view-parts";
import type { ImportCounts, ImportRecord, UndoCounts } from "@/lib/schemas/import-record";
import { readRefusal } from "@/lib/schemas/refusal-schema";
import type { Scope } from "@/lib/scope";
import { leftOutSentences } from "./bad-row-sentences";
import { failureWords } from "./failure-words";
import { coveredNote, hardlyMetNote } from "./import-check-words";
import { type ImportRecordView, importRecordView } from "./import-record-view";
import { type KeptPage, keptAccounts } from "./kept-accounts";
import { type RowsLeftOut, rowsLeftOut } from "./rows-left-out";
import { whyNotUndone } from "./start-undo";
import { checkedStatusSentences } from "./view-checked-statuses";
import { type ErrorFileView, viewErrorFile } from "./view-error-file";
import { rowKindViews } from "./view-row-kinds";

/** An import that is over: what came of it, how it was read, and what was left out. */
export interface ImportEndedView {
  readonly status: "done" | "failed" | "cancelled" | "undone";
  readonly sentence: string;
  /** Of a file that could not be read: the same with the option that answers it. */
  readonly forScripts?: string | undefined;
  readonly figures: readonly FigureCard[];
  /** Said where the file and the portfolio had hardly an account in common. */
  readonly hardlyMet?: string | undefined;
  /** Order histories: from when to when the file reached. */
  readonly covered?: string | undefined;
  /** What was left out, by kind, and what counts although it may not be bought. */
  readonly notes: readonly string[];
  /** Why the last attempt to undo it ended. */
  readonly problem?: string | undefined;
  /** The file may be read once more: a fault of ours ended it. */
  readonly mayReadAgain: boolean;
  /** Where it can be undone. */
  readonly undoHref?: string | undefined;
  /** What stayed when it was undone. */
  readonly kept?: KeptPage | undefined;
  readonly record: ImportRecordView;
  readonly leftOut: RowsLeftOut;
  /** Where they can be had as a file. */
  readonly errorFile?: ErrorFileView | undefined;
}

/** Where the pages of what is listed begin. */
export interface EndedPlaces {
  readonly after: number;
  readonly kept: string;
}

/** The view of an import that is over; undefined where it is not. */
export async function viewImportEnded(
  scope: Scope,
  record: ImportRecord,
  places: EndedPlaces,
  format: Format,
  timeZone: string,
): Promise<ImportEndedView | undefined> {
  const { id, status, undoneAt, undo, problem } = record;
  if (status !== "done" && status !== "failed" && status !== "cancelled" && status !== "undone") {
    return undefined;
  }
  const isDone = status === "done";
  const refusal = status === "failed" ? refusalOf(record) : undefined;
  const [leftOut, kept] = await Promise.all([
    rowsLeftOut(scope, id, places.after, format),
    undoneAt ? keptAccounts(scope, id, undoneAt, places.kept) : undefined,
  ]);
  return {
    status,
    sentence: sentenceOf(record),
    forScripts: refusal && `${refusalForScripts(refusal)} Nothing was written.`,
    figures: undo ? undoneFigures(undo, format) : isDone ? figuresOf(record, format) : [],
    hardlyMet: isDone ? hardlyMetNote(record.counts) : undefined,
    covered: isDone && record.counts ? coveredNote(record.counts, format) : undefined,
    notes: isDone && record.counts ? notesOf(record.counts, format) : [],
    problem:
      isDone && problem
        ? `The import could not be undone, ${failureWords(problem)}. Your portfolio is unchanged. Try again.`
        : undefined,
    mayReadAgain: status === "failed" && refusalOf(record) === undefined,
    undoHref: whyNotUndone(record) === undefined ? `/import/${id}/undo` : undefined,
    kept,
    record: importRecordView(record, format, timeZone),
    leftOut,
    errorFile: viewErrorFile(record),
  };
}

const notesOf = (counts: ImportCounts, format: Format): string[] => [
  ...checkedStatusSentences(counts, format),
  ...leftOutSentences(rowKindViews(counts, format)),
];

const refusalOf = ({ problem }: ImportRecord) =>
  problem?.detail ? readRefusal(problem.detail) : undefined;

function sentenceOf(record: ImportRecord): string {
  const { status } = record;
  if (status === "done") return "Done: the import is in your portfolio.";
  if (status === "undone")
    return "Undone: this import’s changes are no longer in your portfolio. Later changes are kept.";
  if (status === "cancelled") return "This import was discarded. Nothing was written.";
  const refusal = refusalOf(record);
  return refusal
    ? `${refusalSentence(refusal)} Nothing was written.`
    : `The file could not be read, ${failureWords(record.problem)}. Read it again.`;
}

const cardWith = (format: Format) => (label: string, count: number, detail: string) => ({
  label,
  value: format.count(count),
  detail,
});

function figuresOf({ counts, kind }: ImportRecord, format: Format): FigureCard[] {
  if (!counts) return [];
  const card = cardWith(format);
  return [
    card("Created", counts.create, "new accounts"),
    card(
      "Updated",
      counts.update,
      kind === "orders" ? "accounts with these orders" : "accounts changed",
    ),
    kind === "orders"
      ? card("Orders", counts.orders, "purchases and credit notes written")
      : card("Unchanged", counts.unchanged, "accounts already up to date"),
    card("Left out", counts.error + counts.skip, "rows, by your choice"),
  ];
}

function undoneFigures(undo: UndoCounts, format: Format): FigureCard[] {
  const card = cardWith(format);
  return [
    card("Removed", undo.removed, "accounts this import had created"),
    card("Restored", undo.restored, "accounts as they were before the import"),
    card(
      "Orders",
      undo.ordersRemoved + undo.ordersRestored,
      `removed or restored; ${format.count(undo.ordersKept)} stay`,
    ),
    card("Kept", undo.kept, "accounts kept whole or in part"),
  ];
}
