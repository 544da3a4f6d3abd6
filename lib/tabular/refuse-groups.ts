import { foldText } from "./fold-text";
import type { GroupReader, Groups } from "./grouped-rows";
import { RefusedFile, type ReportProgram } from "./refusal";
import type { RawRow } from "./row-parser";

/** Words of the titles, headers and sums of the reports of a program. */
const PROGRAMS: readonly (readonly [ReportProgram, RegExp])[] = [
  ["salesforce", /salesforce|\d records?\)|[↑↓]|grand totals?\b|record count/],
  [
    "quickbooks",
    /quickbooks|by customer|sales price|(accrual|cash) basis|product\/service|\bmemo\b/,
  ],
  ["xero", /xero|receivable invoice|invoice detail|unit price \(ex\)/],
  ["sage", /\bsage\b|customer activity|a\/c|\btran(saction)? no\b|nominal/],
];

function programOf(rows: readonly RawRow[]): ReportProgram {
  const text = rows.map(({ cells }) => foldText(cells.join(" "))).join("\n");
  return PROGRAMS.find(([, words]) => words.test(text))?.[0] ?? "other";
}

/**
 * Stops at a report in groups that cannot be read for certain: at a heading without its sum, or at
 * sums between the rows, which would count once more.
 * @throws RefusedFile
 */
export function refuseGroups(
  firstRows: readonly RawRow[],
  reader: GroupReader,
  groups: Groups | undefined,
): void {
  const { sums, firstSum, isCertain } = reader;
  if (groups ? isCertain : sums === 0) return;
  throw new RefusedFile({ code: "groupedReport", program: programOf(firstRows), line: firstSum });
}
