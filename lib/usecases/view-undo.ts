import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { FigureCard } from "@/lib/report/view-parts";
import { readImport } from "@/lib/repositories/imports";
import { countUndo, type UndoFigures } from "@/lib/repositories/undo-preview";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { formatFor } from "./format-for";
import { type KeptPage, keptAccounts } from "./kept-accounts";
import { whyNotUndone } from "./start-undo";

/** What `/import/[id]/undo` shows before anything is taken back. */
export interface UndoView {
  readonly id: string;
  readonly fileName: string;
  /** Set where it cannot be undone: then nothing else is shown. */
  readonly whyNot?: string | undefined;
  readonly figures: readonly FigureCard[];
  /** What stays, and what happens beside it, each a sentence. */
  readonly notes: readonly string[];
  readonly kept: KeptPage;
}

const NOTHING = { figures: [], notes: [], kept: { accounts: [], after: undefined } } as const;

/** What undoing an import would do; undefined where it is not in the workspace. */
export async function viewUndo(
  scope: Scope,
  id: string,
  keptAfter: string,
): Promise<UndoView | undefined> {
  const [record, workspace] = await Promise.all([readImport(scope, id), readWorkspace(scope)]);
  if (record?.origin !== "file") return undefined;
  const { fileName } = record;
  const whyNot = whyNotUndone(record);
  if (whyNot) return { id, fileName, whyNot, ...NOTHING };
  const format = formatFor(workspace.locale, workspace.currency);
  const [counts, kept] = await Promise.all([
    countUndo(scope, id),
    keptAccounts(scope, id, new Date(), keptAfter),
  ]);
  return {
    id,
    fileName,
    figures: figuresOf(record, counts, format),
    notes: notesOf(record, counts, workspace.modelVersion, format),
    kept,
  };
}

function figuresOf(
  { kind, keepsBefore }: ImportRecord,
  counts: UndoFigures,
  format: Format,
): FigureCard[] {
  const card = (label: string, count: number, detail: string) => ({
    label,
    value: format.count(count),
    detail,
  });
  const { created, createdChanged, changed, changedAgain } = counts;
  const accounts = [
    card("Accounts to remove", created - createdChanged, "created by this import"),
    card("Accounts to restore", keepsBefore ? changed : 0, "as they were before the import"),
  ];
  return kind === "orders"
    ? [
        ...accounts,
        card("Orders to remove", counts.ordersBrought, "added by this import"),
        card("Orders to restore", counts.ordersOverwritten, "as they were before the import"),
      ]
    : [...accounts, card("Changed since", createdChanged + changedAgain, "later changes are kept")];
}

const accountsOf = (count: number, format: Format) =>
  count === 1 ? "1 account" : `${format.count(count)} accounts`;

function notesOf(
  { settings, keepsBefore }: ImportRecord,
  { changed, ofOthers, ordersGone }: UndoFigures,
  modelVersion: string,
  format: Format,
): string[] {
  const { model } = importSettings.parse(JSON.parse(settings));
  const notes: string[] = [];
  if (!keepsBefore && changed > 0) {
    notes.push(
      `This import was made by an earlier version, which did not record where facts came from before. Its changes to ${accountsOf(changed, format)} stay; only the accounts it created are removed.`,
    );
  }
  if (ofOthers > 0) {
    const verbs = ofOthers === 1 ? ["belongs", "stays as it is"] : ["belong", "stay as they are"];
    notes.push(
      `${accountsOf(ofOthers, format)} of this import now ${verbs[0]} to someone else and ${verbs[1]}.`,
    );
  }
  if (ordersGone > 0) {
    notes.push(
      `${plural(ordersGone, "order", format)} of this import ${ordersGone === 1 ? "was" : "were"} changed by a later import and ${ordersGone === 1 ? "stays as it is" : "stay as they are"}.`,
    );
  }
  if (model !== undefined && model.made === modelVersion) {
    notes.push(
      "The typical ticket set by this import is reset too, and all accounts are rated with the previous one.",
    );
  }
  return notes;
}
