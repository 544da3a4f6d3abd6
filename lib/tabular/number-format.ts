import { currencyOfMark } from "./currency";

export const DECIMAL_MARKS = [".", ","] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** A number as read from a cell. */
export interface ReadNumber {
  /** Canonical: sign, digits, a point, perhaps an exponent; `Number` reads it. */
  readonly text: string;
  readonly percent: boolean;
  /** The currency the cell names ("€", "CHF", "$"), where it names one. */
  readonly currency: string | undefined;
}

/** Under which decimal marks a cell is a number; it has digits with both where it fits both. */
export interface NumberScan {
  readonly fits: Readonly<Record<DecimalMark, boolean>>;
  /** It holds a point or comma and reads differently under the two marks ("1.000"). */
  readonly ambiguous: boolean;
  readonly percent: boolean;
  readonly currency: string | undefined;
}

const LENGTH_MAX = 60;
const PLAIN = /^-?\d+$/;
const SIMPLE = /^-?\d+\.\d+$/;
/** A point before exactly three digits may also divide thousands. */
const THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;
/** No currency mark has so many letters: most texts are left at once. */
const WORD = /[a-z]{4}/i;
const UNUSUAL = /[^\x21-\x7e]|'/;
/** Sign or bracket, currency, digits with their marks, exponent, percent, currency, sign, bracket. */
const WRAPPED =
  /^(\()?([-+])? ?([^\d\s.,'()%+-]{1,4})? ?([-+])? ?([\d.,' ]*\d[.,]?)(e[+-]?\d{1,2})? ?(%)? ?([^\d\s.,'()%+-]{1,4})? ?(-)?(\))?$/i;

/** "1.234,-" and "12.--" are amounts without cents; the dash is no minus. */
const NO_CENTS = /([.,])--?(?=\D*$)/;

const BODY: Readonly<Record<DecimalMark, RegExp>> = {
  ".": /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:'\d{3})+|[1-9]\d?(?:,\d\d)+,\d{3})?(?:\.\d*)?$/,
  ",": /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+|[1-9]\d{0,2}(?:'\d{3})+)?(?:,\d*)?$/,
};

interface Parts {
  readonly body: string;
  readonly exponent: string;
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currency: string | undefined;
}

/** Every kind of blank, minus and apostrophe as the plain one. */
const usualMarks = (cell: string): string =>
  cell
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, " ")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\u2019\u00b4]/g, "'")
    .trim();

function takeApart(cell: string): Parts | undefined {
  if (cell.length > LENGTH_MAX || WORD.test(cell)) return undefined;
  const text = (UNUSUAL.test(cell) ? usualMarks(cell) : cell).replace(
    NO_CENTS,
    (_dash, mark: string) => `${mark}00`,
  );
  const match = WRAPPED.exec(text);
  if (match === null) return undefined;
  const [, open, sign, before, innerSign, body = "", exponent = "", percent, after, back, close] =
    match;
  const signs = [sign, innerSign, back].filter((found) => found !== undefined);
  if ((open === undefined) !== (close === undefined)) return undefined;
  if (signs.length > 1 || (open !== undefined && signs.length > 0)) return undefined;
  if (before !== undefined && after !== undefined) return undefined;
  const mark = before ?? after;
  const currency = mark === undefined ? undefined : currencyOfMark(mark);
  if (mark !== undefined && currency === undefined) return undefined;
  return {
    body: body.trim(),
    exponent: exponent.toUpperCase(),
    negative: open !== undefined || signs[0] === "-",
    percent: percent !== undefined,
    currency,
  };
}

const ANY_MARK = { fits: { ".": true, ",": true }, ambiguous: false } as const;
const PLAIN_SCAN: NumberScan = { ...ANY_MARK, percent: false, currency: undefined };
const POINT_SCAN: NumberScan = { ...PLAIN_SCAN, fits: { ".": true, ",": false } };
const THOUSANDS_SCAN: NumberScan = { ...PLAIN_SCAN, ambiguous: true };

/** What a cell could be as a number, or undefined where it is none (import.md 9). */
export function scanNumber(cell: string): NumberScan | undefined {
  if (cell.length > LENGTH_MAX) return undefined;
  if (PLAIN.test(cell)) return PLAIN_SCAN;
  if (SIMPLE.test(cell)) return THOUSANDS.test(cell) ? THOUSANDS_SCAN : POINT_SCAN;
  const parts = takeApart(cell);
  if (parts === undefined) return undefined;
  const fits = { ".": BODY["."].test(parts.body), ",": BODY[","].test(parts.body) };
  if (!fits["."] && !fits[","]) return undefined;
  const ambiguous = fits["."] && fits[","] && /[.,]/.test(parts.body);
  return { fits, ambiguous, percent: parts.percent, currency: parts.currency };
}

/** Reads a cell under the decimal mark of its column; undefined where it is no such number. */
export function parseNumber(cell: string, decimal: DecimalMark): ReadNumber | undefined {
  if (cell.length <= LENGTH_MAX && (PLAIN.test(cell) || (decimal === "." && SIMPLE.test(cell)))) {
    return { text: cell, percent: false, currency: undefined };
  }
  const parts = takeApart(cell);
  if (parts === undefined || !BODY[decimal].test(parts.body)) return undefined;
  const body = parts.body.replace(decimal === "." ? /[, ']/g : /[. ']/g, "").replace(decimal, ".");
  return {
    text: `${parts.negative ? "-" : ""}${body}${parts.exponent}`,
    percent: parts.percent,
    currency: parts.currency,
  };
}
