import type { DuplicateRows } from "@/lib/importing/duplicates";
import type { RowProblem } from "@/lib/importing/problem";
import { problemSentence } from "@/lib/importing/problem-sentences";
import type { RowKind } from "@/lib/importing/row-kinds";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { DUPLICATE_LINES_KEPT, DUPLICATES_KEPT } from "@/lib/schemas/duplicate-rows";
import { type ImportCounts, WARNINGS_KEPT } from "@/lib/schemas/import-record";
import { KIND_LINES_KEPT } from "@/lib/schemas/rows-left-out";
import { WITHOUT_EVIDENCE_NAMED } from "@/lib/schemas/without-evidence";
import type { Day } from "@/lib/scoring/facts";

/** Nothing planned yet. */
export function noCounts(): ImportCounts {
  return {
    create: 0,
    update: 0,
    unchanged: 0,
    ask: 0,
    conflict: 0,
    skip: 0,
    error: 0,
    rows: 0,
    orders: 0,
    newOwners: 0,
    newOwnerNames: [],
    warning: 0,
    warnings: [],
    kinds: {},
    leftOut: {},
    repeated: [],
    withoutNumber: 0,
    orderFindings: [],
    unmatched: { accounts: 0, rows: 0 },
    met: 0,
    missingRates: [],
    cleared: 0,
    matched: {},
    duplicates: { accounts: 0, listed: [] },
    withoutEvidence: [],
  };
}

/** Notes the kind of what is said of a row: one a row, as its rows are found by it. */
export function noteKind(counts: ImportCounts, kind: RowKind): void {
  counts.kinds[kind] = (counts.kinds[kind] ?? 0) + 1;
}

/** What a row that is not written would have added; undefined where its amount cannot be read. */
export interface MoneyLeftOut {
  readonly currency: string;
  readonly minor: number;
}

/**
 * Notes a row that is not written under its kind, with its line.
 * @param money of a row of an order history; none of an account list
 */
export function noteLeftOut(
  counts: ImportCounts,
  kind: RowKind,
  line: number,
  money?: MoneyLeftOut | "unknown",
): void {
  noteKind(counts, kind);
  const left = counts.leftOut[kind] ?? { lines: [], sums: [], unknown: 0 };
  counts.leftOut[kind] = left;
  left.lines = [...left.lines, line].sort((a, b) => a - b).slice(0, KIND_LINES_KEPT);
  if (money === undefined) return;
  const known =
    money === "unknown" ? undefined : left.sums.find(({ currency }) => currency === money.currency);
  const sum = money === "unknown" ? NaN : (known?.minor ?? 0) + money.minor;
  if (money === "unknown" || !Number.isSafeInteger(sum)) left.unknown += 1;
  else if (known) known.minor = sum;
  else left.sums.push({ currency: money.currency, minor: sum });
}

/** Notes a problem that keeps no row out. */
export function addWarning(counts: ImportCounts, problem: RowProblem): void {
  counts.warning += 1;
  if (counts.warnings.length >= WARNINGS_KEPT) return;
  counts.warnings.push({ line: problem.line, sentence: problemSentence(problem) });
}

/** Notes an account whose judgement nothing shows; the first ones are named. */
export function noteWithoutEvidence(
  counts: ImportCounts,
  line: number,
  values: AccountValues,
  existing: Pick<AccountRecord, "values"> | undefined,
): void {
  if (counts.withoutEvidence.length >= WITHOUT_EVIDENCE_NAMED) return;
  const { externalId } = values;
  const name = values.name ?? existing?.values.name ?? externalId ?? "";
  counts.withoutEvidence.push({ line, name: name.slice(0, 300) });
}

/** Notes the accounts that stand in several rows of an account list. */
export function noteDuplicates(counts: ImportCounts, found: readonly DuplicateRows[]): void {
  const listed = found.slice(0, DUPLICATES_KEPT).map(({ value, lines }) => ({
    value: value.slice(0, 300),
    lines: lines.slice(0, DUPLICATE_LINES_KEPT),
    more: Math.max(0, lines.length - DUPLICATE_LINES_KEPT),
  }));
  counts.duplicates = { accounts: found.length, listed };
}

/** Notes a trade date: the latest one tells how old a file is. */
export function noteTradeDate(counts: ImportCounts, day: Day | null | undefined): void {
  if (day != null) counts.latestOn = Math.max(day, counts.latestOn ?? day);
}

/** Notes the day of an order: the first and the last one say what the file covers. */
export function noteOrderDate(counts: ImportCounts, day: Day): void {
  counts.firstOn = Math.min(day, counts.firstOn ?? day);
  noteTradeDate(counts, day);
}
