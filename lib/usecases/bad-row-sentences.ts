import { PROBLEM_SEVERITY } from "@/lib/importing/problem";
import type { BadRowsView } from "./view-bad-rows";
import type { RowKindsView, RowKindView } from "./view-row-kinds";

/** So many bad rows are named one by one; of more each kind is said once. */
const NAMED_MAX = 10;

/**
 * The bad rows of a checked file as sentences: of many each kind once, with its count, its first
 * lines, the money that is left out, and one of its rows.
 */
export function badRowSentences(bad: BadRowsView, { kinds }: RowKindsView): string[] {
  const named = ({ line, problems }: BadRowsView["rows"][number]) =>
    `Line ${line}: ${problems.join(" ")}`;
  const isFew = bad.total <= NAMED_MAX;
  const each = kinds.filter(isBad).flatMap(({ kind, title, count, lines, money }) => {
    const where = lines === "" ? "" : `, ${inLines(lines)}`;
    const left = money === "" ? "" : ` Money left out: ${money}.`;
    if (isFew) return money === "" ? [] : [`${title}: ${count}.${left}`];
    const example = bad.rows.find((row) => row.kind === kind);
    return [`${title}: ${count}${where}.${left}`, ...(example ? [named(example)] : [])];
  });
  return isFew ? [...bad.rows.map(named), ...each] : each;
}

/** "in line 3", "in lines 3, 5 and 9 more" */
const inLines = (lines: string): string =>
  `in ${/, | and /.test(lines) ? "lines" : "line"} ${lines}`;

const ERRORS: ReadonlySet<string> = new Set(
  Object.entries(PROBLEM_SEVERITY).flatMap(([code, severity]) =>
    severity === "error" ? code : [],
  ),
);

const isBad = ({ kind }: RowKindView): boolean => ERRORS.has(kind);

/** Kinds of rows that are left out by the statuses of the file, or by what a person said. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(["status", "left"]);

/** What was left out of a file, by kind. */
export const leftOutSentences = (kinds: readonly RowKindView[]): string[] =>
  kinds.flatMap(({ kind, title, count, lines, money }) => {
    if (lines === "" || SAID_ELSEWHERE.has(kind)) return [];
    const left = money === "" ? "" : ` Money left out: ${money}.`;
    return [`${title}: ${count}, ${inLines(lines)}.${left}`];
  });

/** What a check would leave out although it can be read, for scripts. */
export function skippedSentences({ kinds }: RowKindsView): string[] {
  const skipped = kinds.filter((kind) => !isBad(kind));
  const hasPersons = skipped.some(({ kind }) => kind === "person");
  const option = "--keep-persons (API: keepPersons) imports the rows of people too.";
  return [...leftOutSentences(skipped), ...(hasPersons ? [option] : [])];
}
