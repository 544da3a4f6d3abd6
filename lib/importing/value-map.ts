import type { FieldType } from "@/lib/schemas/account-fields";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { TableRows } from "@/lib/tabular/read-table";
import { closedValue, flagValue } from "./closed-values";
import { nameKey } from "./name-key";
import { isNothing } from "./read-value";
import { ACCOUNT_TARGETS, isAccountTarget } from "./targets";

/** A value of a column of the file, and what a person said it is. */
export interface ValueChoice {
  /** The column. */
  readonly index: number;
  /** What the column is taken for: for anything else the choice says nothing. */
  readonly target: string;
  /** As it stands in the cell, outer blanks taken off. */
  readonly from: string;
  /** As it is read instead; empty for nothing. */
  readonly to: string;
}

interface MappedColumn {
  readonly index: number;
  readonly target: string;
}

/** The rows with every value as a person said it is. */
export function mappedRows(
  rows: TableRows,
  columns: readonly MappedColumn[],
  values: readonly ValueChoice[],
): TableRows {
  const targetOf = new Map(columns.map(({ index, target }) => [index, target]));
  const byColumn = new Map<number, Map<string, string>>();
  for (const { index, target, from, to } of values) {
    if (targetOf.get(index) !== target) continue;
    const column = byColumn.get(index) ?? new Map<string, string>();
    byColumn.set(index, column.set(from, to));
  }
  return byColumn.size === 0 ? rows : replaced(rows, byColumn);
}

async function* replaced(
  rows: TableRows,
  byColumn: ReadonlyMap<number, ReadonlyMap<string, string>>,
): TableRows {
  for await (const batch of rows) {
    yield batch.map((row) => {
      const cells = [...row.cells];
      for (const [index, values] of byColumn) {
        cells[index] = values.get(cells[index]?.trim() ?? "") ?? cells[index] ?? "";
      }
      return { ...row, cells };
    });
  }
}

/** What a value of a target can be read as: its closed set, yes and no, or the owners there are. */
export function allowedValues(target: string, owners: readonly string[]): readonly string[] {
  if (!isAccountTarget(target)) return [];
  if (target === "owner") return owners;
  const field: FieldType = ACCOUNT_TARGETS[target];
  if (field.type === "flag") return ["yes", "no"];
  return field.type === "closed" ? field.values : [];
}

/** The values of a column that are none of what its target can be, most frequent first. */
export function unknownValues(
  column: ColumnProfile,
  target: string,
  owners: readonly string[],
): readonly { readonly value: string; readonly count: number }[] {
  if (!isAccountTarget(target)) return [];
  const { type }: FieldType = ACCOUNT_TARGETS[target];
  const keys = new Set(owners.map(nameKey));
  const isKnown = (value: string): boolean => {
    if (isNothing(value, type)) return true;
    if (target === "owner") return keys.has(nameKey(value)) || nameKey(value) === "";
    if (type === "flag") return flagValue(value) !== undefined;
    return type !== "closed" || closedValue(target, value) !== undefined;
  };
  return (column.values ?? []).filter(({ value }) => !isKnown(value));
}
