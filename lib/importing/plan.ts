import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
} from "@/lib/schemas/account-fields";
import type { FoundBy, ImportMode, RowDecision } from "@/lib/schemas/import-decisions";
import type { FieldConflict } from "./conflicts";
import { createDuplicateFinder } from "./duplicates";
import { LineOfKey } from "./line-of-key";
import {
  type AccountLookup,
  type ExistingAccount,
  type KnownMatch,
  matchAccount,
} from "./match-account";
import { isError, type RowProblem } from "./problem";
import type { AccountRow } from "./read-account-row";
import type { SkipReason } from "./row-kinds";

export interface FieldChange {
  readonly field: AccountField;
  readonly from: unknown;
  readonly to: unknown;
}

/** What an import would do with one row. */
export type PlannedRow = { readonly line: number; readonly warnings: readonly RowProblem[] } & (
  | { readonly action: "create"; readonly values: AccountValues }
  | {
      readonly action: "update";
      readonly id: string;
      readonly changes: readonly FieldChange[];
      readonly matchedBy: FoundBy;
    }
  | { readonly action: "unchanged"; readonly id: string; readonly matchedBy: FoundBy }
  | {
      readonly action: "conflict";
      readonly id: string;
      readonly matchedBy: FoundBy;
      readonly conflicts: readonly FieldConflict[];
    }
  | { readonly action: "ask"; readonly candidates: readonly ExistingAccount[] }
  | { readonly action: "skip"; readonly reason: SkipReason }
  | { readonly action: "error"; readonly problems: readonly RowProblem[] }
);

/** What a plan is made under. */
export interface PlanChoices {
  readonly mode: ImportMode;
  /** Whether several rows of the file have a domain. */
  readonly isShared: (domain: string) => boolean;
  readonly decisions: ReadonlyMap<number, RowDecision>;
  /** Rows that may mean several accounts are left out where nothing is decided for them. */
  readonly leaveAsked: boolean;
}

const FIELDS = Object.keys(ACCOUNT_FIELDS).filter((key): key is AccountField =>
  Object.hasOwn(ACCOUNT_FIELDS, key),
);

const same = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, index) => item === b[index])
    : (a ?? undefined) === (b ?? undefined);

/** What a row changes; an absent value (empty cell or no such column) keeps what is there. */
export const changesOf = (existing: AccountValues, values: AccountValues): FieldChange[] =>
  FIELDS.filter(
    (field) => values[field] !== undefined && !same(existing[field], values[field]),
  ).map((field) => ({ field, from: existing[field] ?? null, to: values[field] }));

/**
 * What a row is told apart from others by: also what is known of its account. Where our own key
 * says which one it is, others may be called the same.
 */
function identity(values: AccountValues, known: KnownMatch | undefined): AccountValues {
  const externalId = values.externalId ?? known?.account.values.externalId;
  if (known?.by === "key") return { externalId };
  const { name, country } = { ...known?.account.values, ...values };
  return { externalId, name, country };
}

/** What a person decided for a row that may mean several accounts; undefined asks them. */
function decided(
  among: readonly ExistingAccount[],
  decision: RowDecision | undefined,
  leaveAsked: boolean,
): ExistingAccount | "create" | "leave" | undefined {
  const chosen = among.find(({ id }) => id === decision?.accountId);
  if (chosen && decision?.choice === "account") return chosen;
  if (decision?.choice === "create" || decision?.choice === "leave") return decision.choice;
  return leaveAsked ? "leave" : undefined;
}

/**
 * Plans an import row by row, in the order of the file (import.md 14–16); match-account.ts says how
 * accounts are found. A row that may mean several is asked about, a second row for the same account
 * is an error, never a guess. Nothing is written.
 */
export function createPlanner({ mode, isShared, decisions, leaveAsked }: PlanChoices) {
  const duplicates = createDuplicateFinder();
  const lineOfAccount = new LineOfKey();

  const found = (
    { line, values }: AccountRow,
    warnings: readonly RowProblem[],
    existing: ExistingAccount,
    matchedBy: FoundBy,
  ): PlannedRow => {
    const otherLine = lineOfAccount.first(existing.id, line);
    if (otherLine !== undefined) {
      const value = values.name ?? values.externalId ?? existing.values.name ?? "";
      duplicates.note(otherLine, line, value);
      const problem = { line, code: "sameName", field: "name", value, otherLine } as const;
      return { line, warnings, action: "error", problems: [problem] };
    }
    const changes = changesOf(existing.values, values);
    return changes.length === 0
      ? { line, warnings, action: "unchanged", id: existing.id, matchedBy }
      : { line, warnings, action: "update", id: existing.id, changes, matchedBy };
  };

  return {
    plan(row: AccountRow, lookup: AccountLookup): PlannedRow {
      const { line, values, key } = row;
      const warnings = row.problems.filter((problem) => !isError(problem));
      const failed = (problems: readonly RowProblem[]): PlannedRow => ({
        line,
        warnings,
        action: "error",
        problems,
      });
      const left = (reason: SkipReason): PlannedRow => ({ line, warnings, action: "skip", reason });
      const errors = row.problems.filter(isError);
      if (errors.length > 0) return failed(errors);
      const match = matchAccount(key, values, lookup, isShared);
      const known = match !== undefined && "by" in match ? match : undefined;
      const twice = duplicates.check(line, identity(values, known));
      if (twice !== undefined) return failed([twice]);
      const { externalId } = values;
      if (known?.by === "key" && externalId) {
        const holder = lookup.byExternalId(externalId);
        if (holder !== undefined && holder.id !== known.account.id) {
          return failed([{ line, code: "idTaken", field: "externalId", value: externalId }]);
        }
      }
      if (match !== undefined && mode === "create") return left("exists");
      if (known !== undefined) return found(row, warnings, known.account, known.by);
      if (match !== undefined && "among" in match) {
        const choice = decided(match.among, decisions.get(line), leaveAsked);
        if (choice === undefined) return { line, warnings, action: "ask", candidates: match.among };
        if (choice === "leave") return left("left");
        if (choice !== "create") return found(row, warnings, choice, "choice");
      }
      if (mode === "update") return left("notThere");
      return typeof values.name === "string"
        ? { line, warnings, action: "create", values }
        : failed([{ line, code: "noName", field: "name", value: values.externalId ?? "" }]);
    },

    /** The rows that mean the account of an earlier one, with its line. */
    duplicates: () => duplicates.found(),
  };
}
