import { withConflicts } from "@/lib/importing/conflicts";
import { judgedRow } from "@/lib/importing/judged-row";
import { personNames } from "@/lib/importing/person-names";
import { personsAmong } from "@/lib/importing/persons";
import { createPlanner, type PlannedRow } from "@/lib/importing/plan";
import type { RowProblem } from "@/lib/importing/problem";
import type { ColumnChoice } from "@/lib/importing/propose-mapping";
import { type AccountRow, accountRowReader } from "@/lib/importing/read-account-row";
import type { RowKind } from "@/lib/importing/row-kinds";
import { sharedDomains } from "@/lib/importing/shared-domains";
import { type AccountTarget, isAccountTarget } from "@/lib/importing/targets";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportCounts } from "@/lib/schemas/import-record";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { UnmatchedAccount } from "@/lib/schemas/order-account";
import type { Scope } from "@/lib/scope";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import type { TableRows } from "@/lib/tabular/read-table";
import { lookUpAccounts } from "./account-lookup";
import { type RepeatedValues, storedProblem } from "./bad-cells";
import { readChangesSince } from "./conflicts-since";
import { formatFor } from "./format-for";
import { memberOwners, withNamedOwner } from "./member-owners";
import { noteAccountRate } from "./missing-rates";
import { createNewOwners } from "./new-owners";
import { maySee, ownOnly } from "./own-accounts";
import { bodyOf } from "./plan-account-body";
import { againstStored } from "./plan-against-stored";
import {
  addWarning,
  noteDuplicates,
  noteKind,
  noteLeftOut,
  noteTradeDate,
  noteWithoutEvidence,
} from "./plan-counts";
import { type PlannedTickets, ticketOf } from "./plan-tickets";
import type { WorkspaceContext } from "./rating-context";

/** What the plan of an import is made from; `counts` is filled while the rows go by. */
export interface PlanInput {
  readonly scope: Scope;
  readonly importId: string;
  readonly context: WorkspaceContext;
  readonly settings: ImportSettings;
  readonly profile: ImportProfile;
  readonly source: TableRows;
  /** The same rows once more, for what only the whole file tells. */
  readonly again: () => TableRows;
  /** Aborted where the job is cancelled or lost. */
  readonly signal: AbortSignal;
  readonly counts: ImportCounts;
  /** The other imports that landed since the first check, with when. */
  readonly landedSince: ReadonlyMap<string, Date>;
  /** Filled with the values that cannot be read. */
  readonly repeated: RepeatedValues;
  /** Order histories: filled with the accounts that the workspace does not have. */
  readonly unmatched: UnmatchedAccount[];
  /** Filled with the average tickets; undefined where no reference is to be proposed. */
  readonly tickets: PlannedTickets | undefined;
}

/** Plans an account list row by row; existing accounts are looked up a batch at a time. */
export async function* planAccountRows(input: PlanInput): AsyncGenerator<ImportRowRecord[]> {
  const { scope, context, counts, settings, profile, importId } = input;
  const choices = accountChoices(settings);
  const read = accountRowReader({
    choices,
    asOf: context.asOf,
    emptyCells: settings.emptyCells,
    defaultCurrency: context.currency,
  });
  const website = choices.find(({ target }) => target === "website");
  const shared = website ? await sharedDomains(input.again(), website.index) : new Set<string>();
  const planner = createPlanner({
    mode: settings.mode,
    isShared: (domain) => shared.has(domain),
    decisions: new Map(settings.decisions.map((decision) => [decision.line, decision])),
    leaveAsked: settings.leaveAsked,
  });
  const conflictDecisions = new Map(settings.conflictDecisions.map((one) => [one.line, one]));
  const named = await memberOwners(scope, context.ownerName);
  const isPerson = settings.keepPersons
    ? undefined
    : personsAmong(profile.columns, choices)?.begin();
  const namedRow = personNames(profile.columns, choices);
  const newOwners = createNewOwners(context.people, counts);
  const format = formatFor(context.workspace.locale, context.currency);
  for await (const batch of input.source) {
    const rows = batch
      .map((row) => read(namedRow(row)))
      .map((row) => ({ ...row, values: withNamedOwner(row.values, named) }));
    const { lookup, byId } = await lookUpAccounts(scope, rows, context.ownerName);
    const since = await readChangesSince(scope, [...byId.values()], settings, importId);
    yield rows.map((row, at) => {
      const found = isPerson?.(batch[at]?.cells ?? [])
        ? leftOutPerson(row.line)
        : planner.plan(row, lookup);
      const existing = "id" in found ? byId.get(found.id) : undefined;
      const fits = againstStored(found, existing, { context, choices });
      const decisions = [conflictDecisions.get(row.line), settings.conflictsTogether];
      const held = withConflicts(fits, since.get(existing?.id ?? "") ?? [], decisions);
      const owned = existing ? ownOnly(scope, existing, held) : held;
      const { planned, evidence } = judgedRow(owned, row.evidence);
      const seen = existing && maySee(scope, existing) ? existing : undefined;
      countRow(input, row, planned, existing);
      newOwners.note(planned);
      const problems = problemsOf(planned).map((problem) => {
        const stored = storedProblem(problem, profile, settings, batch[at]?.cells);
        input.repeated.note(problem, stored);
        return stored;
      });
      return {
        line: planned.line,
        action: planned.action,
        accountId: seen?.id ?? null,
        version: seen?.version ?? null,
        label: row.values.name ?? seen?.values.name ?? row.values.externalId ?? row.key ?? "",
        body: JSON.stringify({ ...bodyOf(planned, existing, problems, format), evidence }),
        reason: reasonOf(planned),
      };
    });
  }
  noteDuplicates(counts, planner.duplicates());
}

/** The chosen columns; one that names no field of an account list was left out by hand. */
export function accountChoices(settings: ImportSettings): ColumnChoice<AccountTarget>[] {
  return (settings.choices ?? []).flatMap(({ target, dates, currency, ...choice }) =>
    isAccountTarget(target) ? { ...choice, target, dates, currency } : [],
  );
}

const leftOutPerson = (line: number): PlannedRow => ({
  ...{ line, warnings: [] },
  ...({ action: "skip", reason: "person" } as const),
});

const problemsOf = (planned: PlannedRow): readonly RowProblem[] =>
  planned.action === "error" ? planned.problems : [];

function reasonOf(planned: PlannedRow): RowKind | null {
  if (planned.action === "skip") return planned.reason;
  const [problem] = planned.action === "error" ? planned.problems : planned.warnings;
  return problem?.code ?? null;
}

function countRow(
  input: PlanInput,
  row: AccountRow,
  planned: PlannedRow,
  existing: AccountRecord | undefined,
): void {
  const { counts, tickets, context } = input;
  counts[planned.action] += 1;
  noteTradeDate(counts, row.values.lastPurchaseOn);
  for (const warning of planned.warnings) addWarning(counts, warning);
  const reason = reasonOf(planned);
  const isLeft = planned.action === "error" || planned.action === "skip";
  if (reason === "noEvidence") noteWithoutEvidence(counts, planned.line, row.values, existing);
  if (reason !== null && isLeft) noteLeftOut(counts, reason, planned.line);
  else if (reason !== null) noteKind(counts, reason);
  if (planned.action === "update") {
    counts.cleared += planned.changes.filter(({ to }) => to === null).length;
  }
  if ("matchedBy" in planned) {
    counts.matched[planned.matchedBy] = (counts.matched[planned.matchedBy] ?? 0) + 1;
  }
  if (planned.action !== "create" && planned.action !== "update") return;
  const values: AccountValues = { ...existing?.values, ...row.values };
  noteAccountRate(values, input);
  if (!tickets) return;
  const evidence = row.values.currency == null ? existing?.evidence : undefined;
  const ticket = averageTicketOf(factsOf({ values, evidence }, context));
  if (ticket !== undefined) tickets.note(ticket, existing && ticketOf(existing, context));
}
