import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { FigureCard } from "@/lib/report/view-parts";
import { basisField } from "@/lib/schemas/check-form";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { checkBasis } from "./check-basis";
import { type DuplicatesView, viewDuplicates } from "./duplicates-view";
import {
  coveredNote,
  hardlyMetNote,
  nothingSentence,
  oldFileNote,
  problemSentenceOf,
  warningsFinding,
  withoutEvidenceSentence,
} from "./import-check-words";
import { matchingSentence } from "./matching-words";
import { type MissingRatesView, viewMissingRates } from "./missing-rates";
import { movedAccounts } from "./moved-accounts";
import { type OrderFindingView, orderFindingViews } from "./order-findings-view";
import { type AskedRowsView, viewAskedRows } from "./view-asked-rows";
import { type BadRowsView, viewBadRows } from "./view-bad-rows";
import {
  type CheckedStatusesView,
  checkedStatusSentences,
  viewCheckedStatuses,
} from "./view-checked-statuses";
import { type ConflictsView, viewConflicts } from "./view-conflicts";
import { type ErrorFileView, viewErrorFile } from "./view-error-file";
import { type PlannedRowsView, viewPlannedRows } from "./view-planned-rows";
import { type RowKindsView, viewRowKinds } from "./view-row-kinds";
import { type UnmatchedView, viewUnmatched } from "./view-unmatched";

/** The check step: what would be done, row by row where it matters. */
export interface ImportCheckView extends DuplicatesView {
  readonly kind: "accounts" | "orders";
  /** What the page is made from, as the form of the check carries it. */
  readonly basis: string;
  readonly figures: readonly FigureCard[];
  /** Said first where the file and the portfolio have hardly an account in common. */
  readonly hardlyMet?: string | undefined;
  /** Said where no row would be written. */
  readonly nothingToDo?: string | undefined;
  /** There is something to write: rows, or a reference ticket to accept. */
  readonly canImport: boolean;
  readonly bad: BadRowsView;
  /** Rows that may mean several accounts: a person says which. */
  readonly asked: AskedRowsView;
  /** Where the rows that would be left out can be had as a file. */
  readonly errorFile?: ErrorFileView | undefined;
  /** Something was decided, and can be asked about again. */
  readonly decided: boolean;
  /** What is left out, wrong or odd, by kind. */
  readonly rowKinds: RowKindsView;
  /** Which judgements of 4 or 5 come without evidence. */
  readonly withoutEvidence?: string | undefined;
  /** How many values empty cells would make unknown, where they do. */
  readonly cleared?: string | undefined;
  /** Currencies without a rate. */
  readonly missingRates?: MissingRatesView | undefined;
  /** How the accounts of a list are found. */
  readonly matching?: string | undefined;
  readonly planned: PlannedRowsView;
  readonly plannedTotal: string;
  readonly warnings: readonly { readonly line: number; readonly sentence: string }[];
  /** What they do, and how many of them are not listed. */
  readonly warningsFinding: string;
  readonly referenceTicket?: string | undefined;
  /** Order histories: from when to when the file reaches. */
  readonly covered?: string | undefined;
  /** Said where the file is so old that its accounts look silent as of today. */
  readonly oldFile?: string | undefined;
  /** Rows that change what somebody else changed since the first check. */
  readonly conflicts?: ConflictsView | undefined;
  /** Order histories: the accounts that the workspace does not have. */
  readonly unmatched?: UnmatchedView | undefined;
  /** Order histories: what all rows together say, and what of it is asked. */
  readonly orderFindings: readonly OrderFindingView[];
  /** Order histories: what is left out by status, and what counts although nothing was bought. */
  readonly statuses?: CheckedStatusesView | undefined;
  /** The same in sentences, for scripts. */
  readonly statusSentences: readonly string[];
  /** Said where orders have no number. */
  readonly withoutNumber?: string | undefined;
  /** The first of the accounts because of which the last attempt to write stopped. */
  readonly moved: readonly { readonly href: string; readonly name: string }[];
  /** Why the last attempt to write stopped. */
  readonly problem?: string | undefined;
}

/** The plan of an import as it is shown before anything is written. */
export async function viewImportCheck(
  scope: Scope,
  record: ImportRecord,
  places: ImportPlaces & { readonly after: number },
  asOf: Day,
  format: Format,
): Promise<ImportCheckView> {
  const { id, counts, kind } = record;
  if (!counts || !kind) throw new Error("A checked import has its counts.");
  const written = kind === "orders" ? counts.orders : counts.create + counts.update;
  const [bad, asked, conflicts, unmatched, moved, rowKinds, planned, missingRates] =
    await Promise.all([
      viewBadRows(scope, record, places.after, format),
      viewAskedRows(scope, record, places.asked, format),
      viewConflicts(scope, record, places.conflicts, format),
      viewUnmatched(scope, record, places.accounts, format),
      movedAccounts(scope, record),
      viewRowKinds(scope, id, counts, places, format),
      viewPlannedRows(scope, id, places.planned, written, format),
      viewMissingRates(scope, counts, kind, format),
    ]);
  const settings = importSettings.parse(JSON.parse(record.settings));
  return {
    kind,
    basis: basisField(checkBasis(record)),
    figures: figuresOf(counts, kind, format),
    hardlyMet: hardlyMetNote(counts),
    nothingToDo: written > 0 ? undefined : nothingSentence(counts),
    canImport: written > 0 || counts.referenceTicket !== undefined,
    bad,
    asked,
    errorFile: viewErrorFile(record),
    conflicts,
    unmatched,
    moved,
    withoutNumber:
      counts.withoutNumber > 0
        ? `${plural(counts.withoutNumber, "purchase", format)} without an order number: all rows of one account and date count as one purchase.`
        : undefined,
    orderFindings: orderFindingViews(counts.orderFindings, format),
    statuses: viewCheckedStatuses(counts, format),
    statusSentences: checkedStatusSentences(counts, format),
    rowKinds,
    withoutEvidence: withoutEvidenceSentence(counts, format),
    cleared:
      counts.cleared > 0
        ? `Empty cells will clear ${plural(counts.cleared, "known value", format)}.`
        : undefined,
    decided: hasDecisions(settings),
    ...viewDuplicates(counts, format),
    missingRates,
    matching: kind === "accounts" ? matchingSentence(counts, format) : undefined,
    planned,
    plannedTotal: plural(written, kind === "orders" ? "order" : "account", format),
    warnings: counts.warnings,
    warningsFinding: warningsFinding(counts, format),
    referenceTicket: counts.referenceTicket
      ? `Use ${format.money(counts.referenceTicket.minor)} (the median of your ${format.count(counts.referenceTicket.accounts)} accounts) as your typical ticket`
      : undefined,
    covered: coveredNote(counts, format),
    oldFile: oldFileNote(counts, asOf, format),
    problem: problemSentenceOf(record, format),
  };
}

function hasDecisions(settings: ImportSettings): boolean {
  const { decisions, accountDecisions, conflictDecisions } = settings;
  const one = decisions.length + accountDecisions.length + conflictDecisions.length;
  return one > 0 || settings.leaveAsked || settings.conflictsTogether !== undefined;
}

function figuresOf(
  counts: ImportCounts,
  kind: "accounts" | "orders",
  format: Format,
): FigureCard[] {
  const card = (label: string, count: number, detail: string) => ({
    label,
    value: format.count(count),
    detail,
  });
  const rows = `of ${format.count(counts.rows)} rows`;
  return kind === "orders"
    ? [
        card(
          "Orders to import",
          counts.orders,
          `${format.count(counts.unchanged)} already imported`,
        ),
        card("Accounts to create", counts.create, "new from these orders"),
        card("Accounts with orders", counts.update, "already in your portfolio"),
        card("Rows with errors", counts.error, rows),
      ]
    : [
        card("To create", counts.create, "new accounts"),
        card("To update", counts.update, "accounts that change"),
        card("Unchanged", counts.unchanged, "already up to date"),
        card("Rows with errors", counts.error, rows),
      ];
}
