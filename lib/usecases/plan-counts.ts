import type { RowProblem } from "@/lib/importing/problem";
import { problemSentence } from "@/lib/importing/problem-sentences";
import { type ImportCounts, WARNINGS_KEPT } from "@/lib/schemas/import-record";
import type { Day } from "@/lib/scoring/facts";

/** Nothing planned yet. */
export function noCounts(): ImportCounts {
  const none = { create: 0, update: 0, unchanged: 0, skip: 0, error: 0, rows: 0, orders: 0 };
  return { ...none, newOwners: 0, newOwnerNames: [], warning: 0, warnings: [] };
}

/** Notes a problem that keeps no row out. */
export function addWarning(counts: ImportCounts, problem: RowProblem): void {
  counts.warning += 1;
  if (counts.warnings.length >= WARNINGS_KEPT) return;
  counts.warnings.push({ line: problem.line, sentence: problemSentence(problem) });
}

/** Notes a trade date: the latest one tells how old a file is. */
export function noteTradeDate(counts: ImportCounts, day: Day | null | undefined): void {
  if (day != null) counts.latestOn = Math.max(day, counts.latestOn ?? day);
}
