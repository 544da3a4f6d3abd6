import type { AccountValues } from "@/lib/schemas/account-fields";
import { LineOfKey } from "./line-of-key";
import { nameKey } from "./name-key";
import type { RowProblem } from "./problem";

/** Rows of a file that mean one account: what it is called there, and their lines in order. */
export interface DuplicateRows {
  readonly value: string;
  readonly lines: readonly number[];
}

const ANYWHERE = "*";

/** A name in a country, or anywhere. */
const placeOf = (name: string, country: string) => `${country} ${name}`;

/**
 * Finds further rows for the same account within a file: the same external id, or, where one of
 * two rows has none, the same normalised name in a country that may be the same.
 */
export function createDuplicateFinder() {
  const lineOfId = new LineOfKey();
  /** The first rows of each name and place, with an external id and without one. */
  const firstLine = { id: new LineOfKey(), none: new LineOfKey() };
  const linesOfFirst = new Map<number, { readonly value: string; readonly lines: number[] }>();

  const note = (first: number, line: number, value: string): void => {
    const known = linesOfFirst.get(first);
    if (known) known.lines.push(line);
    else linesOfFirst.set(first, { value, lines: [first, line] });
  };
  /** The first earlier row of the name that may be the same account. */
  const twinOf = (name: string, { externalId, country }: AccountValues): number | undefined => {
    const places = country ? [country, ""] : [ANYWHERE];
    const ids = externalId ? (["none"] as const) : (["none", "id"] as const);
    const lines = ids.flatMap((id) =>
      places.flatMap((place) => firstLine[id].get(placeOf(name, place)) ?? []),
    );
    return lines.length === 0 ? undefined : Math.min(...lines);
  };

  return {
    /** The problem of this row, which names the first line; undefined for a first row. */
    check(line: number, values: AccountValues): RowProblem | undefined {
      const { externalId, country } = values;
      const byId = externalId ? lineOfId.get(externalId) : undefined;
      if (externalId && byId !== undefined) {
        note(byId, line, externalId);
        return { line, code: "sameId", field: "externalId", value: externalId, otherLine: byId };
      }
      const value = values.name ?? "";
      const name = nameKey(value);
      const twin = name === "" ? undefined : twinOf(name, values);
      if (twin !== undefined) {
        note(twin, line, value);
        return { line, code: "sameName", field: "name", value, otherLine: twin };
      }
      if (externalId) lineOfId.first(externalId, line);
      if (name === "") return undefined;
      for (const place of [country ?? "", ANYWHERE]) {
        firstLine[externalId ? "id" : "none"].first(placeOf(name, place), line);
      }
      return undefined;
    },

    /** Notes a row that means the account of an earlier one for another reason. */
    note,

    /** All that were found, by their first line. */
    found(): DuplicateRows[] {
      return [...linesOfFirst.values()].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
    },
  };
}
