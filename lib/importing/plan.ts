import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
} from "@/lib/schemas/account-fields";
import { createDuplicateFinder } from "./duplicates";
import { nameKey } from "./name-key";
import { isError, type RowProblem } from "./problem";
import type { AccountRow } from "./read-account-row";

/** An account that is there already, as far as the plan must know it. */
export interface ExistingAccount {
  readonly id: string;
  readonly values: AccountValues;
}

/** How the plan finds accounts that are there. */
export interface AccountLookup {
  byExternalId(externalId: string): ExistingAccount | undefined;
  /** All accounts with this name key (see name-key.ts), of any country. */
  byNameKey(key: string): readonly ExistingAccount[];
}

export interface FieldChange {
  readonly field: AccountField;
  readonly from: unknown;
  readonly to: unknown;
}

/** What an import would do with one row. */
export type PlannedRow = { readonly line: number; readonly warnings: readonly RowProblem[] } & (
  | { readonly action: "create"; readonly values: AccountValues }
  | { readonly action: "update"; readonly id: string; readonly changes: readonly FieldChange[] }
  | { readonly action: "unchanged"; readonly id: string }
  | { readonly action: "error"; readonly problems: readonly RowProblem[] }
);

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

/** Candidates of a name that the row's country does not rule out. */
const ofCountry = (candidates: readonly ExistingAccount[], country: string | null | undefined) =>
  typeof country !== "string"
    ? candidates
    : candidates.filter(({ values }) => !values.country || values.country === country);

function find(
  { externalId, name, country }: AccountValues,
  lookup: AccountLookup,
): ExistingAccount | "ambiguous" | undefined {
  if (typeof externalId === "string") {
    const known = lookup.byExternalId(externalId);
    if (known !== undefined) return known;
  }
  if (typeof name !== "string") return undefined;
  // An account with another id is another account, whatever its name.
  const candidates = ofCountry(lookup.byNameKey(nameKey(name)), country).filter(
    ({ values }) => !externalId || !values.externalId,
  );
  return candidates.length > 1 ? "ambiguous" : candidates[0];
}

/**
 * Plans an import row by row, in the order of the file (import.md 14–16): matched by external id,
 * then by normalised name and country. An ambiguous name and a second row for the same account are
 * errors, never guesses. Nothing is written.
 */
export function createPlanner() {
  const duplicates = createDuplicateFinder();
  const lineOfAccount = new Map<string, number>();

  return {
    plan(row: AccountRow, lookup: AccountLookup): PlannedRow {
      const { line, values } = row;
      const warnings = row.problems.filter((problem) => !isError(problem));
      const failed = (problems: readonly RowProblem[]): PlannedRow => ({
        line,
        warnings,
        action: "error",
        problems,
      });
      const errors = row.problems.filter(isError);
      if (errors.length > 0) return failed(errors);
      const twice = duplicates.check(line, values);
      if (twice !== undefined) return failed([twice]);
      const existing = find(values, lookup);
      if (existing === "ambiguous") {
        return failed([{ line, code: "ambiguousName", field: "name", value: values.name ?? "" }]);
      }
      if (existing === undefined) {
        return typeof values.name === "string"
          ? { line, warnings, action: "create", values }
          : failed([{ line, code: "noName", field: "name", value: values.externalId ?? "" }]);
      }
      const otherLine = lineOfAccount.get(existing.id);
      if (otherLine !== undefined) {
        return failed([
          { line, code: "sameName", field: "name", value: values.name ?? "", otherLine },
        ]);
      }
      lineOfAccount.set(existing.id, line);
      const changes = changesOf(existing.values, values);
      return changes.length === 0
        ? { line, warnings, action: "unchanged", id: existing.id }
        : { line, warnings, action: "update", id: existing.id, changes };
    },
  };
}
