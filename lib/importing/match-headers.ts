import type { Column } from "@/lib/tabular/header-row";
import {
  compactHeader,
  headerForms,
  type Sureness,
  type Synonyms,
  synonymIndex,
} from "./header-words";

/**
 * Why a header was matched: somebody said so, it is ours, the file is an export that we know, it is
 * a usual other name, or its words say so.
 */
export const WHYS = ["given", "exact", "export", "synonym", "pattern"] as const;
export type Why = (typeof WHYS)[number];

export interface HeaderMatch<T> {
  readonly target: T;
  readonly why: Why;
  readonly sure: Sureness;
}

/** Everything that names the targets of one kind of file. */
export interface HeaderNames<T extends string> {
  readonly targets: readonly T[];
  readonly headerOf: (target: T) => string;
  readonly synonyms: Readonly<Partial<Record<T, Synonyms>>>;
  /** A target by the words of a header, where no name fits. */
  readonly byPattern: (header: string) => T | undefined;
}

const RANK: Readonly<Record<Why, Readonly<Record<Sureness, number>>>> = {
  given: { sure: 7, likely: 7, check: 7 },
  exact: { sure: 5, likely: 5, check: 5 },
  export: { sure: 6, likely: 6, check: 6 },
  synonym: { sure: 4, likely: 3, check: 1 },
  pattern: { sure: 2, likely: 2, check: 2 },
};

/** Makes the function that matches one header, from the tables of one kind of file. */
export function headerMatcher<T extends string>(
  names: HeaderNames<T>,
): (header: string) => HeaderMatch<T> | undefined {
  const own = new Map(
    names.targets.map((target) => [compactHeader(names.headerOf(target)), target]),
  );
  const synonyms = synonymIndex(names.targets, names.synonyms);
  return (header) => {
    const forms = headerForms(header);
    for (const form of forms) {
      const target = own.get(form);
      if (target !== undefined) return { target, why: "exact", sure: "sure" };
    }
    for (const form of forms) {
      const synonym = synonyms.get(form);
      if (synonym !== undefined) return { ...synonym, why: "synonym" };
    }
    const target = names.byPattern(header);
    return target === undefined ? undefined : { target, why: "pattern", sure: "check" };
  };
}

/** A column with its match, and the column that took the field instead where one did. */
export interface Assigned<T> {
  readonly match: HeaderMatch<T> | undefined;
  readonly takenBy: number | undefined;
}

/**
 * Gives each field to the column that names it best, the first of equals. One field never takes
 * two columns: the others are left unmapped and say which column has it. A column without a value
 * takes a field only where no other does.
 */
export function assignColumns<T extends string, C extends Column>(
  columns: readonly C[],
  matchOf: (column: C) => HeaderMatch<T> | undefined,
  fieldOf: (target: T) => string,
  isEmpty: (column: C) => boolean = () => false,
): ReadonlyMap<number, Assigned<T>> {
  const found = columns
    .map((column) => ({ column, match: matchOf(column) }))
    .flatMap(({ column, match }) => (match === undefined ? [] : [{ column, match }]))
    .sort(
      (a, b) =>
        Number(isEmpty(a.column)) - Number(isEmpty(b.column)) ||
        RANK[b.match.why][b.match.sure] - RANK[a.match.why][a.match.sure],
    );
  const taken = new Map<string, number>();
  const assigned = new Map<number, Assigned<T>>();
  for (const { column, match } of found) {
    const holder = taken.get(fieldOf(match.target));
    if (holder === undefined) taken.set(fieldOf(match.target), column.index);
    assigned.set(column.index, {
      match: holder === undefined ? match : undefined,
      takenBy: holder,
    });
  }
  return assigned;
}
