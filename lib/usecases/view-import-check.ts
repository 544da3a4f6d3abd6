import type { Format } from "@/lib/report/format";
import type { FigureCard } from "@/lib/report/view-parts";
import { listImportRows } from "@/lib/repositories/import-rows";
import type { ImportPlaces } from "@/lib/schemas/import-forms";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import { importRowBody, type StoredProblem } from "@/lib/schemas/import-row-body";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { matchingSentence } from "./matching-words";
import { movedAccounts } from "./moved-accounts";
import { type AskedRowsView, viewAskedRows } from "./view-asked-rows";
import { type PlannedRowsView, viewPlannedRows } from "./view-planned-rows";
import { type RowKindsView, viewRowKinds } from "./view-row-kinds";
import { type UnmatchedView, viewUnmatched } from "./view-unmatched";

/** A row that cannot be read, with what is wrong and the cells that can be put right in place. */
export interface BadRow {
  readonly line: number;
  readonly label: string;
  readonly problems: readonly StoredProblem[];
}

/** The check step: what would be done, row by row where it matters. */
export interface ImportCheckView {
  readonly kind: "accounts" | "orders";
  readonly figures: readonly FigureCard[];
  /** Said where no row would be written. */
  readonly nothingToDo?: string | undefined;
  /** There is something to write: rows, or a reference ticket to accept. */
  readonly canImport: boolean;
  readonly badRows: readonly BadRow[];
  readonly badRowsTotal: number;
  /** Line behind which the next bad rows begin. */
  readonly badRowsAfter?: number | undefined;
  /** Rows that may mean several accounts: a person says which. */
  readonly asked: AskedRowsView;
  /** Something was decided, and can be asked about again. */
  readonly decided: boolean;
  /** What is left out, wrong or odd, by kind. */
  readonly rowKinds: RowKindsView;
  /** How many values empty cells would make unknown, where they do. */
  readonly cleared?: string | undefined;
  /** Accounts that stand in several rows, each with its lines; and how many there are. */
  readonly duplicates: readonly string[];
  readonly duplicatesTotal: string;
  /** How the accounts of a list are found. */
  readonly matching?: string | undefined;
  readonly planned: PlannedRowsView;
  readonly plannedTotal: string;
  readonly warnings: readonly { readonly line: number; readonly sentence: string }[];
  readonly warningsTotal: string;
  readonly referenceTicket?: string | undefined;
  /** Said where the file is so old that its accounts look silent as of today. */
  readonly oldFile?: string | undefined;
  /** Order histories: the accounts that the workspace does not have. */
  readonly unmatched?: UnmatchedView | undefined;
  /** Said where orders have no number. */
  readonly withoutNumber?: string | undefined;
  /** The first of the accounts because of which the last attempt to write stopped. */
  readonly moved: readonly { readonly href: string; readonly name: string }[];
  /** Why the last attempt to write stopped. */
  readonly problem?: string | undefined;
}

const BAD_ROWS_SHOWN = 50;

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
  const [bad, asked, unmatched, moved, rowKinds, planned] = await Promise.all([
    listImportRows(scope, id, ["error"], places.after, BAD_ROWS_SHOWN + 1),
    viewAskedRows(scope, record, places.asked),
    viewUnmatched(scope, record, places.accounts, format),
    movedAccounts(scope, record),
    viewRowKinds(scope, id, counts, places, format),
    viewPlannedRows(scope, id, places.planned, format),
  ]);
  const settings = importSettings.parse(JSON.parse(record.settings));
  const shown = bad.slice(0, BAD_ROWS_SHOWN);
  const written = kind === "orders" ? counts.orders : counts.create + counts.update;
  return {
    kind,
    figures: figuresOf(counts, kind, format),
    nothingToDo: written > 0 ? undefined : nothingSentence(counts),
    canImport: written > 0 || counts.referenceTicket !== undefined,
    badRows: shown.map(({ line, label, body }) => ({
      line,
      label,
      problems: importRowBody.parse(JSON.parse(body)).problems ?? [],
    })),
    badRowsTotal: counts.error,
    badRowsAfter: bad.length > BAD_ROWS_SHOWN ? shown.at(-1)?.line : undefined,
    asked,
    unmatched,
    moved,
    withoutNumber:
      counts.withoutNumber > 0
        ? `Purchases without a number: ${format.count(counts.withoutNumber)}. All rows of one account and date are one purchase.`
        : undefined,
    rowKinds,
    cleared:
      counts.cleared > 0
        ? `Empty cells would make ${format.count(counts.cleared)} values unknown that are known now.`
        : undefined,
    decided:
      settings.decisions.length + settings.accountDecisions.length > 0 || settings.leaveAsked,
    duplicates: counts.duplicates.listed.map((found) => duplicateSentence(found, format)),
    duplicatesTotal: format.count(counts.duplicates.accounts),
    matching: kind === "accounts" ? matchingSentence(counts, format) : undefined,
    planned,
    plannedTotal: format.count(written),
    warnings: counts.warnings,
    warningsTotal: format.count(counts.warning),
    referenceTicket: counts.referenceTicket
      ? `${format.money(counts.referenceTicket.minor)}, the median average ticket of ${format.count(counts.referenceTicket.accounts)} accounts`
      : undefined,
    oldFile: oldFileNote(counts, asOf, format),
    problem: problemOf(record, format),
  };
}

function nothingSentence({ unchanged, error, skip }: ImportCounts): string {
  if (unchanged > 0 && error + skip === 0) {
    return "Nothing would change: everything is like this already.";
  }
  if (unchanged > 0) {
    return "No row would be written: those that can be read are like this already.";
  }
  if (error > 0) return "No row can be read. Put the cells right above, or change the columns.";
  if (skip > 0) return "No row would be written: all of them are left out by your choice.";
  return "No row would be written: the file has none.";
}

function duplicateSentence(
  { value, lines, more }: ImportCounts["duplicates"]["listed"][number],
  format: Format,
): string {
  const rest = more > 0 ? ` and ${format.count(more)} more` : "";
  return `“${value}” stands in lines ${lines.map((line) => format.count(line)).join(", ")}${rest}.`;
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
          "Orders to write",
          counts.orders,
          `${format.count(counts.unchanged)} are there already`,
        ),
        card("Accounts to create", counts.create, "known only from the orders"),
        card("Accounts with orders", counts.update, "that are there already"),
        card("Rows with errors", counts.error, rows),
      ]
    : [
        card("To create", counts.create, "new accounts"),
        card("To update", counts.update, "accounts that change"),
        card("Unchanged", counts.unchanged, "like this already"),
        card("Rows with errors", counts.error, rows),
      ];
}

function problemOf({ problem }: ImportRecord, format: Format): string | undefined {
  if (problem === null) return undefined;
  return problem.code === "moved"
    ? `Nothing was written: ${format.count(problem.count ?? 1)} of the accounts, or their orders, were changed or added since the check. Check again to see the new plan.`
    : "Nothing was written, because of a fault on our side. Try again.";
}

const OLD_FILE_DAYS = 365;

function oldFileNote({ latestOn }: ImportCounts, asOf: Day, format: Format): string | undefined {
  if (latestOn === undefined || asOf - latestOn < OLD_FILE_DAYS) return undefined;
  return `The latest purchase in this file is of ${format.date(latestOn)}, the portfolio is rated as of ${format.date(asOf)}: its accounts will look quiet or lapsed. To rate them as of their own time, set a fixed as-of date in the settings.`;
}
