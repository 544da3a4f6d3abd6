import { contradictions, contradictionsOfChange } from "@/lib/importing/contradictions";
import { isTradeField, listSaysMore } from "@/lib/importing/merge-trade";
import type { PlannedRow } from "@/lib/importing/plan";
import type { ColumnChoice } from "@/lib/importing/propose-mapping";
import { contradictionProblems } from "@/lib/importing/row-contradictions";
import type { AccountTarget } from "@/lib/importing/targets";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { WorkspaceContext } from "./rating-context";

/** What rows of an account list are held against. */
export interface StoredContext {
  readonly context: WorkspaceContext;
  readonly choices: readonly ColumnChoice<AccountTarget>[];
}

/** A planned row, held against what is known of its account besides its values. */
export function againstStored(
  planned: PlannedRow,
  existing: AccountRecord | undefined,
  stored: StoredContext,
): PlannedRow {
  if (!existing) return withoutNewContradictions(planned, stored);
  return withoutContradictions(
    withoutHistoryFacts(planned, existing, stored.context),
    existing,
    stored,
  );
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
  const { line, warnings, id, matchedBy } = planned;
  return changes.length > 0
    ? { ...planned, changes }
    : { line, warnings, action: "unchanged", id, matchedBy };
}

/** What a row changes must not contradict what it leaves as it is (domain.md §2). */
function withoutContradictions(
  planned: PlannedRow,
  existing: AccountRecord,
  { context, choices }: StoredContext,
): PlannedRow {
  if (planned.action !== "update") return planned;
  const { line, warnings } = planned;
  const changes = Object.fromEntries(planned.changes.map(({ field, to }) => [field, to]));
  const found = contradictionsOfChange(existing, changes, context);
  if (found.length === 0) return planned;
  return { line, warnings, action: "error", problems: contradictionProblems(line, found, choices) };
}

/** Nor may the facts of a new account contradict each other. */
function withoutNewContradictions(
  planned: PlannedRow,
  { context, choices }: StoredContext,
): PlannedRow {
  if (planned.action !== "create") return planned;
  const { line, warnings, values } = planned;
  const found = contradictions(values, context.asOf);
  if (found.length === 0) return planned;
  return { line, warnings, action: "error", problems: contradictionProblems(line, found, choices) };
}
