import { PROBLEM_SEVERITY } from "@/lib/importing/problem";
import type { BadRowsView } from "./view-bad-rows";
import type { RowKindsView } from "./view-row-kinds";

/** So many bad rows are named one by one; of more each kind is said once. */
const NAMED_MAX = 10;
const LINES_NAMED = 5;

/**
 * The bad rows of a checked file as sentences: of many each kind once, with its count, its first
 * lines and one of its rows.
 */
export function badRowSentences(bad: BadRowsView, { kinds }: RowKindsView): string[] {
  const named = ({ line, problems }: BadRowsView["rows"][number]) =>
    `Line ${line}: ${problems.join(" ")}`;
  if (bad.total <= NAMED_MAX) return bad.rows.map(named);
  return kinds.filter(isBad).flatMap(({ kind, title, count }) => {
    const rows = bad.rows.filter((row) => row.kind === kind);
    const lines = rows.slice(0, LINES_NAMED).map(({ line }) => line);
    const first = lines.length > 0 ? `, first in lines ${lines.join(", ")}` : "";
    return [`${title}: ${count}${first}.`, ...rows.slice(0, 1).map(named)];
  });
}

const ERRORS: ReadonlySet<string> = new Set(
  Object.entries(PROBLEM_SEVERITY).flatMap(([code, severity]) =>
    severity === "error" ? code : [],
  ),
);

const isBad = ({ kind }: RowKindsView["kinds"][number]): boolean => ERRORS.has(kind);
