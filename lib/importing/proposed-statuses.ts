import type { ImportSettings, StoredColumnChoice } from "@/lib/schemas/import-settings";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { notBoughtStatuses } from "./status-meaning";

/** The statuses of an order history that are left out, and why. */
export interface ProposedStatuses {
  /** The column they are in; undefined where there is none, or too many to list. */
  readonly column: ColumnProfile | undefined;
  /** A person chose to leave these out, for this file or for the last one with its headers. */
  readonly chosen: readonly string[];
  /** They say that nothing was bought, and nobody has decided about them: proposed as left out. */
  readonly proposed: readonly string[];
  /** What a script has to be told about: likewise, and those that were kept the last time. */
  readonly asked: readonly string[];
}

/** Proposes which statuses are left out (import.md 40), from what was chosen so far. */
export function proposedStatuses(
  { choices: decided, rememberedFrom, excludeStatuses: chosen, newStatuses }: ImportSettings,
  choices: readonly StoredColumnChoice[],
  columns: readonly ColumnProfile[],
): ProposedStatuses {
  const at = choices.find(({ target }) => target === "status")?.index;
  const column = at === undefined ? undefined : columns[at];
  const nothing = column ? notBoughtStatuses(column.header, column.values ?? []) : [];
  const open = nothing.filter((value) => !chosen.includes(value));
  if (decided === undefined) return { column, chosen: [], proposed: nothing, asked: nothing };
  if (rememberedFrom === undefined) return { column, chosen, proposed: [], asked: [] };
  const proposed = open.filter((value) => newStatuses.includes(value));
  return { column, chosen, proposed, asked: open };
}

/** The statuses of a file that the last one with the same headers did not have. */
export function statusesSince(
  then: ColumnProfile | undefined,
  now: ColumnProfile | undefined,
): string[] {
  const known = new Set(then?.values?.map(({ value }) => value));
  return (now?.values ?? []).flatMap(({ value }) => (known.has(value) ? [] : [value]));
}
