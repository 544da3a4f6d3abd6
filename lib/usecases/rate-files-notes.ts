import { mapAnswer } from "@/lib/importing/answer-door";
import type { Question } from "@/lib/importing/asked-headers";
import type { MoneySums } from "@/lib/importing/money-sums";
import type { Persons } from "@/lib/importing/persons";
import { PROBLEM_SEVERITY, type RowProblem } from "@/lib/importing/problem";
import { problemSentence } from "@/lib/importing/problem-sentences";
import type { ColumnProposal } from "@/lib/importing/propose-mapping";
import { ROW_KINDS } from "@/lib/importing/row-kinds";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { currencyExponent } from "@/lib/tabular/currency";
import type { DateFormat, WrittenFormat } from "@/lib/tabular/date-format";
import { minorToText } from "@/lib/tabular/decimal";
import { foldText } from "@/lib/tabular/fold-text";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import { csvLine } from "@/lib/tabular/write-csv";

/** Every sentence that the command line writes to standard error about the columns of a file. */

const DATE_NAMES: Readonly<Record<WrittenFormat, string>> = {
  ymd: "year-month-day",
  compact: "yearmonthday",
  dmy: "day/month/year",
  mdy: "month/day/year",
  dotted: "day.month.year",
  named: "month names",
  serial: "day numbers of a spreadsheet",
};

const QUESTIONS: Readonly<Record<Question, string>> = {
  revenue: "it may be the account's own turnover, or revenue with you over an unknown period",
  created: "it may be the day the record was created",
  lastActivity: "an activity is not always a purchase",
  timesContacted: "calls are not always working meetings the account asked for",
  orders: "it does not say which period it covers",
  deals: "lost and open deals may be counted too",
};

const DISCOUNTS: Readonly<Record<DiscountUnit, string>> = {
  share: "a share of the price (0.1 is 10 %)",
  percent: "percent of the price",
  amount: "money off the line",
};

export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

export const quoted = (text: string): string => `“${text}”`;

function dateName(format: DateFormat): string {
  const names: Readonly<Partial<Record<string, string>>> = DATE_NAMES;
  const [text = "", serial] = format.split("+");
  return [text, serial].flatMap((part = "") => names[part] ?? []).join(", or ");
}

/** How the values of a mapped column are read, where there is more than one way. */
function readingNote({ column }: ColumnProposal<string>, type: string): string {
  const { dates, numbers } = column;
  if (type === "date" && dates.format !== undefined) {
    const years = dates.twoDigitYears ? ", two-digit years as 1970 to 2069" : "";
    return `, dates as ${dateName(dates.format)}${years}`;
  }
  if (type === "share" && numbers.percent === 0 && numbers.shareUnit === "percent") {
    return ", read as percent";
  }
  const numeric = ["whole", "decimal", "share", "money", "amount"].includes(type);
  return numeric && numbers.decimal === "," && numbers.count > 0 ? ", decimal comma" : "";
}

/** One line for each column that is read or asked about, and one for all others. */
export function columnNotes<T extends string>(
  proposals: readonly ColumnProposal<T>[],
  headerOf: (target: T) => string,
  typeOf: (target: T) => string,
): string[] {
  const notes: string[] = [];
  const unused: string[] = [];
  for (const proposal of proposals) {
    const { column, match, asks, takenBy, options } = proposal;
    const label = quoted(column.label);
    if (match !== undefined) {
      const why = match.why === "exact" ? "" : ` (${match.why}, ${match.sure})`;
      notes.push(
        `  ${label} → ${headerOf(match.target)}${why}${readingNote(proposal, typeOf(match.target))}`,
      );
    } else if (asks !== undefined && column.filled > 0) {
      const headers = options.map(headerOf);
      const names = headers.map(quoted).join(" or ");
      notes.push(
        `  ${label} is not read: ${QUESTIONS[asks]}. If it is ${names}, say ${mapAnswer("command", column.label, headers[0] ?? "")}.`,
      );
    } else if (takenBy !== undefined) {
      notes.push(`  ${label} is not read: column ${takenBy + 1} already maps to the same field.`);
    } else if (column.header !== "" || column.filled > 0) unused.push(label);
  }
  if (unused.length > 0) notes.push(`  Not used: ${unused.join(", ")}.`);
  return notes;
}

/** @param candidates which columns may be the missing ones; empty where none can */
export const missingNote = (
  name: string,
  missing: readonly (readonly string[])[],
  candidates: string,
): string =>
  `${name}: no column for ${missing.map((targets) => targets.map(quoted).join(" or ")).join(", and none for ")}. ` +
  (candidates === "" ? "No other column looks like it." : candidates);

/** Asks how a column is written whose values leave it open, and names the option that answers. */
export function openFormatNote(
  name: string,
  { label, dates }: ColumnProfile,
  what: "dates" | "decimal",
): string {
  if (what === "decimal") {
    return `${name}: ${quoted(label)} may have thousands or decimals (1.000 may be one or one thousand). Say --decimal . where 1.000 is one, or --decimal , where it is a thousand.`;
  }
  if (dates.mustChoose.some((format) => format.endsWith("+serial"))) {
    const ways = dates.mustChoose.map((format) => `--dates ${format}`).join(" or ");
    return `${name}: ${quoted(label)} has spreadsheet day numbers among its dates. Say ${ways}.`;
  }
  return `${name}: day and month cannot be told apart in ${quoted(label)}. Say --dates dmy where the day comes first, or --dates mdy.`;
}

/** Says how many rows are left out as those of persons, and how they are kept. */
export const personsNote = (name: string, { label, are }: Persons, count: number): string =>
  are === "beside"
    ? `${name}: ${counted(count, "row")} left out: ${quoted(label)} marks them as people listed beside their companies. --keep-persons rates them as accounts.`
    : `${name}: every row is a person, and ${quoted(label)} names the company. The companies are the accounts, by their first row; ${counted(count, "row")} of other people left out. --keep-persons reads every row.`;

export const discountNote = (label: string, unit: DiscountUnit): string =>
  `  ${quoted(label)} is read as ${DISCOUNTS[unit]}.`;

export function statusNote(
  label: string,
  values: readonly { readonly value: string; readonly count: number }[] | undefined,
): string {
  if (values === undefined) return `  ${quoted(label)} has more than 200 different values.`;
  const counts = values.map(({ value, count }) => `${value} ${count}`).join(", ");
  return `  ${quoted(label)}: ${counts}. All count, unless --exclude-status leaves some out.`;
}

/** Says which of the statuses to exclude no row has: most are slips of the pen. */
export function unknownStatusNotes(
  excluded: readonly string[],
  values: readonly { readonly value: string }[],
): string[] {
  const known = new Set(values.map(({ value }) => foldText(value)));
  return excluded
    .filter((status) => !known.has(foldText(status)))
    .map((status) => `  No row has the status ${quoted(status)} to exclude.`);
}

export const problemNote = (name: string, problem: RowProblem): string =>
  `${name}, line ${problem.line}: ${PROBLEM_SEVERITY[problem.code]}: ${problemSentence(problem)}`;

/** The list of all problems as CSV: its first line. */
export const PROBLEM_HEAD = csvLine(["File", "Line", "Severity", "What is wrong"]);

/** A problem as a line of that list. */
export const problemLine = (name: string, problem: RowProblem): string =>
  csvLine([name, String(problem.line), PROBLEM_SEVERITY[problem.code], problemSentence(problem)]);

/** Problems of one kind in one column. */
export interface Alike {
  /** The first ones. */
  readonly first: RowProblem[];
  count: number;
  /** Of rows that are left out: what they would have added, by currency. */
  readonly money: MoneySums;
}

/** Many problems of one kind in one column: how many, the first lines, the money they leave out. */
export function manyNote(name: string, { first, count, money }: Alike): string {
  const [one] = first;
  if (one === undefined) return "";
  const column = one.column === undefined ? "" : ` in ${quoted(one.column)}`;
  const lines = first.map(({ line }) => line).join(", ");
  const sums = money
    .minor()
    .map(({ currency, minor }) => `${minorToText(minor, currencyExponent(currency))} ${currency}`)
    .join(", ");
  const left = sums === "" ? "" : ` Left out: ${sums}.`;
  return (
    `${name}: ${counted(count, PROBLEM_SEVERITY[one.code])}: ${ROW_KINDS[one.code]}${column}, ` +
    `in lines ${lines} and ${count - first.length} more.${left} ` +
    `Line ${one.line}: ${problemSentence(one)}`
  );
}
