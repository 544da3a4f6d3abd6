import { contradictionsOfChange } from "@/lib/importing/contradictions";
import { isTradeField, listSaysMore } from "@/lib/importing/merge-trade";
import { nameKey } from "@/lib/importing/name-key";
import {
  type AccountLookup,
  createPlanner,
  type ExistingAccount,
  type PlannedRow,
} from "@/lib/importing/plan";
import type { RowProblem } from "@/lib/importing/problem";
import { problemSentence } from "@/lib/importing/problem-sentences";
import type { ColumnChoice } from "@/lib/importing/propose-mapping";
import { type AccountRow, accountRowReader } from "@/lib/importing/read-account-row";
import { type AccountTarget, fieldOf, isAccountTarget } from "@/lib/importing/targets";
import { accountsByKeys } from "@/lib/repositories/account-matching";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import { ACCOUNT_FIELDS, type AccountValues } from "@/lib/schemas/account-fields";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import type { ImportCounts } from "@/lib/schemas/import-record";
import type { ImportRowBody, StoredProblem } from "@/lib/schemas/import-row-body";
import type { ImportProfile, ImportSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import type { TableRows } from "@/lib/tabular/read-table";
import { factText } from "./account-facts-view";
import { formatFor } from "./format-for";
import { createNewOwners } from "./new-owners";
import { maySee, ownOnly } from "./own-accounts";
import { addWarning, noteTradeDate } from "./plan-counts";
import type { WorkspaceContext } from "./rating-context";

/** What the plan of an import is made from; `counts` is filled while the rows go by. */
export interface PlanInput {
  readonly scope: Scope;
  readonly importId: string;
  readonly context: WorkspaceContext;
  readonly settings: ImportSettings;
  readonly profile: ImportProfile;
  readonly source: TableRows;
  readonly counts: ImportCounts;
  /** Average ticket by account, as the import would leave it: what the reference is proposed from. */
  readonly tickets: Map<string, number>;
}

/** Plans an account list row by row; existing accounts are looked up a batch at a time. */
export async function* planAccountRows(input: PlanInput): AsyncGenerator<ImportRowRecord[]> {
  const { scope, context, counts, settings } = input;
  const read = accountRowReader({
    choices: accountChoices(settings),
    asOf: context.asOf,
    defaultCurrency: context.currency,
  });
  const planner = createPlanner();
  const newOwners = createNewOwners(context.people, counts);
  const format = formatFor(context.workspace.locale, context.currency);
  for await (const batch of input.source) {
    const rows = batch.map(read);
    const { lookup, accounts } = await lookUp(scope, rows, context);
    yield rows.map((row) => {
      const found = planner.plan(row, lookup);
      const existing = "id" in found ? accounts.get(found.id) : undefined;
      const planned = existing
        ? ownOnly(
            scope,
            existing,
            withoutContradictions(withoutHistoryFacts(found, existing, context), existing, input),
          )
        : found;
      const seen = existing && maySee(scope, existing) ? existing : undefined;
      counts[planned.action] += 1;
      newOwners.note(planned);
      noteTradeDate(counts, row.values.lastPurchaseOn);
      for (const warning of planned.warnings) addWarning(counts, warning);
      noteTicket(input, existing?.id ?? `line ${row.line}`, { ...existing?.values, ...row.values });
      const body =
        planned.action === "error"
          ? { problems: planned.problems.map((problem) => storedProblem(problem, input.profile)) }
          : bodyOf(planned, existing, (field, values) => factText({ values }, field, format));
      return {
        line: planned.line,
        action: planned.action,
        accountId: seen?.id ?? null,
        version: seen?.version ?? null,
        label: row.values.name ?? seen?.values.name ?? row.values.externalId ?? "",
        body: JSON.stringify(body),
      };
    });
  }
}

/** The chosen columns; one that names no field of an account list was left out by hand. */
export function accountChoices(settings: ImportSettings): ColumnChoice<AccountTarget>[] {
  return (settings.choices ?? []).flatMap(({ target, dates, currency, ...choice }) =>
    isAccountTarget(target) ? { ...choice, target, dates, currency } : [],
  );
}

async function lookUp(scope: Scope, rows: readonly AccountRow[], context: WorkspaceContext) {
  const externalIds = rows.flatMap(({ values }) => values.externalId ?? []);
  const nameKeys = rows.flatMap(({ values }) => (values.name ? nameKey(values.name) : []));
  const found = await accountsByKeys(scope, externalIds, nameKeys, context.ownerName);
  const byExternalId = new Map<string, ExistingAccount>();
  const byName = new Map<string, ExistingAccount[]>();
  for (const { account, nameKey } of found) {
    if (account.values.externalId) byExternalId.set(account.values.externalId, account);
    byName.set(nameKey, [...(byName.get(nameKey) ?? []), account]);
  }
  const lookup: AccountLookup = {
    byExternalId: (externalId) => byExternalId.get(externalId),
    byNameKey: (key) => byName.get(key) ?? [],
  };
  return { lookup, accounts: new Map(found.map(({ account }) => [account.id, account])) };
}

/**
 * A list does not overwrite what the order history knows better: those changes are no changes.
 * Where it brings the account into another currency, the history's money is none of that currency.
 */
function withoutHistoryFacts(
  planned: PlannedRow,
  { evidence, values }: AccountRecord,
  { currency }: WorkspaceContext,
): PlannedRow {
  if (planned.action !== "update") return planned;
  const listed = new Map(planned.changes.map(({ field, to }) => [field, to]));
  const listedSince = listed.get("customerSince");
  const isPartial =
    typeof listedSince === "number" && listedSince < (values.customerSince ?? listedSince);
  const listedCurrency = listed.get("currency") ?? values.currency ?? currency;
  const isOtherMoney = listedCurrency !== (values.currency ?? currency);
  const changes = planned.changes.filter(({ field, to }) => {
    if (!isTradeField(field) || evidence[field]?.source !== "orders") return true;
    if (isOtherMoney && ACCOUNT_FIELDS[field].type === "money") return true;
    const derived = values[field];
    return typeof to === "number" && derived != null && listSaysMore(field, to, derived, isPartial);
  });
  return changes.length > 0
    ? { ...planned, changes }
    : { ...planned, action: "unchanged", id: planned.id };
}

/** What a row changes must not contradict what it leaves as it is (domain.md §2). */
function withoutContradictions(
  planned: PlannedRow,
  existing: AccountRecord,
  { context, settings }: PlanInput,
): PlannedRow {
  if (planned.action !== "update") return planned;
  const { line, warnings } = planned;
  const changes = Object.fromEntries(planned.changes.map(({ field, to }) => [field, to]));
  const found = contradictionsOfChange(existing, changes, context);
  if (found.length === 0) return planned;
  const choices = accountChoices(settings);
  const problems = found.map(({ code, field, at }) => {
    const column = choices.find(({ target }) => fieldOf(target) === at)?.label;
    return { line, code, field, column };
  });
  return { line, warnings, action: "error", problems };
}

function noteTicket({ tickets, context }: PlanInput, key: string, values: AccountValues): void {
  const facts = factsOf({ values }, context.currency);
  const ticket = averageTicketOf(facts);
  if (ticket !== undefined) tickets.set(key, ticket);
}

type FieldText = (field: keyof typeof ACCOUNT_FIELDS, values: AccountValues) => string | undefined;

const UNKNOWN = "not known";

function bodyOf(
  planned: PlannedRow,
  existing: AccountRecord | undefined,
  text: FieldText,
): ImportRowBody {
  if (planned.action === "create") return { values: withoutUnknown(planned.values) };
  if (planned.action !== "update") return {};
  const values = Object.fromEntries(planned.changes.map(({ field, to }) => [field, to]));
  const after = { ...existing?.values, ...values };
  return {
    values,
    changes: planned.changes.map(({ field }) => ({
      label: ACCOUNT_FIELDS[field].header,
      from: text(field, existing?.values ?? {}) ?? UNKNOWN,
      to: text(field, after) ?? UNKNOWN,
    })),
  };
}

function withoutUnknown(values: AccountRecord["values"]): ImportRowBody["values"] {
  return JSON.parse(JSON.stringify(values, (_, value) => value ?? undefined));
}

/** A problem with its sentence and, where a cell can be put right in place, its column. */
export function storedProblem(problem: RowProblem, profile: ImportProfile): StoredProblem {
  const { line, code, column, field, value } = problem;
  const index = profile.columns.find(({ label }) => label === column)?.index;
  return { line, code, column, field, value, index, sentence: problemSentence(problem) };
}
