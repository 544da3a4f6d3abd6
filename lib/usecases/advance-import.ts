import { answerName, type Door } from "@/lib/importing/answer-door";
import { headersNowhere, parseGivenColumns } from "@/lib/importing/given-columns";
import { findingForScripts } from "@/lib/importing/order-finding-sentences";
import type { FigureCard } from "@/lib/report/view-parts";
import type { AdvanceOptions } from "@/lib/schemas/advance-import";
import type { ImportStatus } from "@/lib/schemas/import-record";
import type { OrderFinding } from "@/lib/schemas/order-answers";
import type { Scope } from "@/lib/scope";
import {
  askedStatuses,
  asShown,
  openQuestions,
  otherReading,
  unknownColumns,
} from "./advance-columns";
import { badRowSentences, skippedSentences } from "./bad-row-sentences";
import { chooseColumns } from "./choose-columns";
import { cancelImport, chooseKind, confirmImport, readAgain } from "./import-steps";
import { NOTHING_TYPED, takeCheck } from "./take-check";
import { viewImport } from "./view-import";

/** Where an import stands after a script had it advanced. */
export interface Advanced {
  /**
   * `working`: the worker is at it, ask again; `stopped`: it waits for a person, the sentences say
   * why; `checked`: what it would do, of a dry run; `unchanged`: nothing would change, it was given
   * up; `done`, `failed`: it is over.
   */
  readonly state: "working" | "stopped" | "checked" | "unchanged" | "done" | "failed";
  readonly status: ImportStatus;
  /** What to know: how far it is, why it waits, what is wrong with which line. */
  readonly sentences: readonly string[];
  readonly figures: readonly FigureCard[];
}

/**
 * Takes the next step of an import as a person would who accepts what is proposed: columns, then
 * confirmation. It never guesses: what a person is asked stops it, unless the options answer it.
 * Undefined where the import is not in the workspace.
 * @param door whether questions name options of the command line or fields of the API
 */
export async function advanceImport(
  scope: Scope,
  id: string,
  options: AdvanceOptions,
  door: Door = "command",
): Promise<Advanced | undefined> {
  const view = await viewImport(scope, id, 0);
  if (!view) return undefined;
  const { status, columns, check, ended, progress, problem } = view;
  const now = (
    state: Advanced["state"],
    sentences: readonly (string | undefined)[],
    figures: readonly FigureCard[] = [],
  ): Advanced => ({
    state,
    status,
    sentences: sentences.filter((one) => one !== undefined),
    figures,
  });

  const fields = columns?.reading.fields ?? view.otherReading ?? [];
  const isText = fields.some(({ name }) => name === "encoding");
  const mayBeRead = !problem && (columns ?? view.otherReading ?? view.question) !== undefined;
  const reading = mayBeRead ? await otherReading(scope, id, options, isText) : undefined;
  if (reading) {
    const stopped = await readAgain(scope, id, reading);
    return now(stopped ? "stopped" : "working", [stopped]);
  }
  if (ended) {
    const isDone = ended.status === "done";
    return now(
      isDone ? "done" : "failed",
      [ended.hardlyMet, ended.covered, ...ended.notes, ended.forScripts ?? ended.sentence],
      ended.figures,
    );
  }
  if (columns) {
    if (problem) return now("stopped", [problem]);
    const unknown = unknownColumns(columns, options);
    if (unknown.length > 0) {
      return now("stopped", [
        `--fill-down names columns that the file does not have: ${unknown.join(", ")}.`,
      ]);
    }
    const wanted = options.kind ?? columns.kind;
    if (wanted !== columns.kind) {
      const stopped = await chooseKind(scope, id, wanted);
      return now(stopped ? "stopped" : "working", [stopped]);
    }
    const given = parseGivenColumns(options.map ?? [], door);
    if (!given.ok) return now("stopped", [given.error]);
    const nowhere = headersNowhere(
      given.value,
      columns.columns.map(({ label }) => label),
    );
    if (nowhere.length > 0) {
      return now("stopped", [
        `${answerName(door, "map")} names columns that the file does not have: ${nowhere.join(", ")}.`,
      ]);
    }
    const asked = await askedStatuses(scope, id, columns, options, { given: given.value, door });
    if (asked) return now("stopped", [asked]);
    const stopped = await chooseColumns(scope, id, asShown(columns, options, given.value), door);
    return now(stopped ? "stopped" : "working", [
      stopped,
      ...openQuestions(columns, given.value, door),
    ]);
  }
  if (!check) return now("working", [progress.sentence]);
  if (check.asked.rows.length > 0 && options.leaveAsked) {
    const decisions = { rows: [], conflicts: [], together: "leave" } as const;
    const stopped = await takeCheck(scope, id, { ...NOTHING_TYPED, decisions }, {});
    return now(stopped ? "stopped" : "working", [stopped?.sentence]);
  }
  const said = (finding: OrderFinding) => findingForScripts(finding, door);
  const known = view.findings.filter(({ isOpen }) => !isOpen).map(said);
  const sentences = [
    check.hardlyMet,
    check.covered,
    ...view.notesForScripts,
    ...check.statusSentences,
    ...known,
    check.withoutEvidence,
    ...skippedSentences(check.rowKinds),
    ...badRowSentences(check.bad, check.rowKinds),
    check.nothingToDo,
  ];
  if (options.dryRun) {
    await cancelImport(scope, id);
    return now("checked", sentences, check.figures);
  }
  const questions = view.findings.filter(({ isOpen }) => isOpen).map(said);
  if (questions.length > 0) return now("stopped", [...questions, ...sentences], check.figures);
  if (check.problem) return now("stopped", [check.problem], check.figures);
  const isWaiting = check.bad.total > 0 || check.asked.rows.length > 0 || check.unmatched;
  if (check.nothingToDo !== undefined && !isWaiting) {
    await cancelImport(scope, id);
    return now("unchanged", sentences, check.figures);
  }
  const confirmed = { skipErrors: options.skipErrors, useReferenceTicket: false };
  const stopped = await confirmImport(scope, id, confirmed);
  return stopped
    ? now("stopped", [stopped, ...sentences], check.figures)
    : now("working", [check.hardlyMet, check.covered], check.figures);
}
