import { type CellObject, SSF } from "@e965/xlsx";
import { isCellError, WITHOUT_VALUE } from "@/lib/tabular/cell-errors";
import { dayToIso } from "@/lib/tabular/date-format";
import { withoutEqualsQuotes } from "@/lib/tabular/equals-quoted";
import { formatCurrency } from "./format-currency";
import { paddedText } from "./padded-number";

/** Errors of a cell by their number in the file. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#GETTING_DATA",
};

/** An error as a program shows it: #NV, #DIV/0!, Err:502. */
const ERROR_TEXT = /^(?:#\p{L}[\p{L}/]*\d*(?:\s?[!?])?|Err:\d{3}|Fehler:\d{3})$/iu;

/** Days between day 0 of a workbook and 1970-01-01, by the date system it has. */
const EPOCH = { 1900: 25_569, 1904: 24_107 } as const;
/** Day 60 of the 1900 system is a 29 February that never was; before it all days are one off. */
const FALSE_LEAP_DAY = 60;
const DAY_MAX = 2_958_466;
/** Half a second: a time of day that was computed may lie just below midnight. */
const ROUNDING = 0.5 / 86_400;
const TIME_ALONE = /^(?:[^dy]*)$/i;
const DURATION = /\[[hms]+\]/i;
/** A point before exactly three digits may be read as one that divides thousands. */
const AMBIGUOUS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * The text of a cell as the columns of any file are read: texts as they are, numbers with a point
 * and never grouped, days as YYYY-MM-DD whatever the time zone, shares with "%", formulas by the
 * value that was stored with them. Empty cells are "".
 */
export function cellText(cell: CellObject | undefined, has1904Dates: boolean): string {
  if (cell === undefined) return "";
  const { t, v, f, z, w } = cell;
  // Only an .ods keeps the text of a number: that of an error, in the words of any language.
  if (w !== undefined && t === "n" && ERROR_TEXT.test(w)) return isCellError(w) ? w : "#VALUE!";
  if (t === "e") return errorText(v, f !== undefined);
  if (t === "z" || v === undefined) return f === undefined ? "" : WITHOUT_VALUE;
  if (typeof v === "string") {
    return withoutEqualsQuotes(v.includes("\r") ? v.replace(/\r\n?/g, "\n") : v);
  }
  if (typeof v === "boolean") return v ? "TRUE" : "FALSE";
  if (typeof v !== "number" || !Number.isFinite(v)) return "";
  return numberText(v, typeof z === "string" ? z : "General", has1904Dates);
}

function errorText(value: CellObject["v"], isFormula: boolean): string {
  if (value === undefined && isFormula) return WITHOUT_VALUE;
  return (typeof value === "number" ? ERRORS[value] : undefined) ?? "#VALUE!";
}

function numberText(value: number, format: string, has1904Dates: boolean): string {
  if (format === "General") return plain(value);
  if (isDate(format)) return dateText(value, format, has1904Dates);
  if (isPercent(format)) return `${plain(value * 100)}%`;
  const currency = formatCurrency(format);
  if (currency !== undefined) return `${plain(value)} ${currency}`;
  return paddedText(value, format) ?? plain(value);
}

const known = new Map<string, boolean>();

function isDate(format: string): boolean {
  const before = known.get(format);
  if (before !== undefined) return before;
  const found = SSF.is_date(format) === true;
  known.set(format, found);
  return found;
}

/** Quoted and escaped characters of a format are text. */
const isPercent = (format: string): boolean =>
  format.includes("%") && format.replace(/"[^"]*"|\\./g, "").includes("%");

function dateText(value: number, format: string, has1904Dates: boolean): string {
  if (value < 0 || value >= DAY_MAX) return plain(value);
  if (DURATION.test(format)) return formatted(value, format);
  if (value < 1 && TIME_ALONE.test(format)) return formatted(value, "hh:mm:ss");
  const day = Math.floor(value + ROUNDING);
  if (has1904Dates) return dayToIso(day - EPOCH[1904]);
  return dayToIso(day - EPOCH[1900] + (day < FALSE_LEAP_DAY ? 1 : 0));
}

function formatted(value: number, format: string): string {
  try {
    return String(SSF.format(format, value));
  } catch {
    return plain(value);
  }
}

/** Fifteen digits are all that a spreadsheet shows of a number: 0.1 + 0.2 is 0.3. */
function plain(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return AMBIGUOUS.test(text) ? `${text}0` : text;
}
