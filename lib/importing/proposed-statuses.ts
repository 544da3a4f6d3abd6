import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings, StoredColumnChoice } from "@/lib/schemas/import-settings";
import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { foldText } from "@/lib/tabular/fold-text";
import { isUndoneDay } from "./other-statuses";
import { statusReader } from "./status-meaning";
import { isAskedMeaning } from "./status-tally";

/** A column of statuses with what is known of them. */
export interface ListedColumn {
  readonly index: number;
  readonly header: string;
  readonly label: string;
  /** The statuses of the file, the most frequent first; of more than 200 the first and those that are asked. */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** Rows with a status that is not listed. */
  readonly otherRows: number;
  readonly meaningOf: (value: string) => StatusMeaning;
}

/** The statuses of an order history that are left out, and why. */
export interface ProposedStatuses {
  /** The column they are in; undefined where there is none. */
  readonly column: ListedColumn | undefined;
  /** A person chose to leave these out, for this file or for the last one with its headers. */
  readonly chosen: readonly string[];
  /** They say that nothing was bought, and nobody has decided about them: proposed as left out. */
  readonly proposed: readonly string[];
  /** What a script has to be told about: likewise, where it is unclear, and those that were kept the last time. */
  readonly asked: readonly string[];
}

/** Proposes which statuses are left out (import.md 40), from what was chosen so far. */
export function proposedStatuses(
  { choices: decided, rememberedFrom, excludeStatuses: chosen, newStatuses }: ImportSettings,
  choices: readonly StoredColumnChoice[],
  profile: Pick<ImportProfile, "columns" | "statusSums">,
): ProposedStatuses {
  const at = choices.find(({ target }) => target === "status")?.index;
  const column = at === undefined ? undefined : listedColumn(at, profile);
  const meanings = (column?.values ?? []).map(({ value }) => ({
    value,
    meaning: column?.meaningOf(value) ?? "unknown",
  }));
  const nothing = meanings.flatMap(({ value, meaning }) =>
    meaning === "notBought" ? [value] : [],
  );
  const toTell = meanings.flatMap(({ value, meaning }) => (isAskedMeaning(meaning) ? [value] : []));
  if (decided === undefined) return { column, chosen: [], proposed: nothing, asked: toTell };
  if (rememberedFrom === undefined) return { column, chosen, proposed: [], asked: [] };
  const open = (among: readonly string[]) => among.filter((value) => !chosen.includes(value));
  const proposed = open(nothing).filter((value) => newStatuses.includes(value));
  return { column, chosen, proposed, asked: open(toTell) };
}

function listedColumn(
  index: number,
  { columns, statusSums }: Pick<ImportProfile, "columns" | "statusSums">,
): ListedColumn | undefined {
  const column = columns[index];
  if (!column) return undefined;
  const { header, label } = column;
  const tallied = statusSums?.column === index ? statusSums : undefined;
  const counted = tallied?.statuses.map(({ value, rows = 0 }) => ({ value, count: rows })) ?? [];
  const values = mergedStatuses(statusValues(column), counted);
  const meaningOf = statusReader({ header, headers: columns.map((one) => one.header) });
  return { index, header, label, values, otherRows: tallied?.otherRows ?? 0, meaningOf };
}

/** The statuses of a file that the last one with the same headers did not have. */
export function statusesSince(
  then: ColumnProfile | undefined,
  now: ColumnProfile | undefined,
): string[] {
  const known = new Set(then?.values?.map(({ value }) => value));
  return (now?.values ?? []).flatMap(({ value }) => (known.has(value) ? [] : [value]));
}

/** The statuses of a column as it stands; undefined where they are too many, or days. */
export const statusValues = ({ header, values }: ColumnProfile): ColumnProfile["values"] =>
  isUndoneDay(header) ? undefined : values;

/**
 * The statuses of a column, and those that another column says of some of its rows. Rows that
 * cannot be read are counted by the column alone.
 * @param values of the column as it stands; absent where they are too many
 * @param counted as the rows were read
 */
export function mergedStatuses<T extends { readonly value: string; readonly count: number }>(
  values: readonly T[] | undefined,
  counted: readonly T[],
): readonly T[] {
  if (values === undefined) return counted;
  const known = new Set(values.map(({ value }) => foldText(value)));
  return [...values, ...counted.filter(({ value }) => !known.has(foldText(value)))];
}
