import { monthOfName } from "./month-names";
import { EARLIEST_PLACEHOLDER, isNoDay, placeholderDay } from "./placeholder-dates";

/**
 * How the dates of a column are written. One format holds for a whole column (import.md 10).
 * `ymd` 2024-03-31 or 2024/3/31 · `compact` 20240331 · `dmy` 31/03/2024 or 31-3-24 · `mdy`
 * 03/31/2024 · `dotted` 31.03.2024 · `named` 31 March 2024, Mar 31, 2024 · `serial` 45382, the day
 * number of a spreadsheet. A time of day after any of them is left out; nothing is converted
 * between time zones.
 */
export const WRITTEN_FORMATS = [
  "ymd",
  "dotted",
  "named",
  "dmy",
  "mdy",
  "compact",
  "serial",
] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

const SERIAL_TOO = "+serial";
type TextFormat = Exclude<WrittenFormat, "serial">;

/** Texts with day numbers of a spreadsheet among them: read so by choice alone. */
export const withSerial = (format: TextFormat): DateFormat => `${format}${SERIAL_TOO}`;

/** What a person can choose for a column. */
export const DATE_FORMATS = [
  ...WRITTEN_FORMATS,
  "ymd+serial",
  "dotted+serial",
  "named+serial",
  "dmy+serial",
  "mdy+serial",
  "compact+serial",
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** One date in each format, to show how a column is written. */
export const DATE_EXAMPLES: Readonly<Record<DateFormat, string>> = {
  ymd: "2024-03-31",
  dotted: "31.03.2024",
  named: "31 March 2024",
  dmy: "31/03/2024",
  mdy: "03/31/2024",
  compact: "20240331",
  serial: "45382",
  "ymd+serial": "2024-03-31 or 45382",
  "dotted+serial": "31.03.2024 or 45382",
  "named+serial": "31 March 2024 or 45382",
  "dmy+serial": "31/03/2024 or 45382",
  "mdy+serial": "03/31/2024 or 45382",
  "compact+serial": "20240331 or 45382",
};

/** What a cell is under each format it fits, as days since 1970-01-01. */
export interface DateScan {
  readonly days: Readonly<Partial<Record<WrittenFormat, number>>>;
  readonly twoDigitYear: boolean;
}

const DAY_MS = 86_400_000;
/** Days between the spreadsheet's day 0 (1899-12-30) and 1970-01-01. */
const SERIAL_EPOCH = 25_569;
const SERIAL_MIN = 20_000;
const SERIAL_MAX = 80_000;
const YEAR_MIN = 1800;
const YEAR_MAX = 2199;
const LENGTH_MAX = 60;

const CLOCK =
  "(?:[T ,]+\\d{1,2}[:h.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?(?: ?(?:z|utc|gmt|[+-]\\d{2}(?::?\\d{2})?))?)?";
const YMD = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${CLOCK}$`, "i");
const THREE = new RegExp(`^(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4}|\\d{2})${CLOCK}$`, "i");
const COMPACT = /^(1[789]|2[01]|00|99)(\d{2})(\d{2})(\d{2})$/;
const DAY_NAME = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?[-/ ]?(?:de )?(\\p{L}{3,12})\\.?,?[-/ ]?(?:de )?(\\d{4}|\\d{2})${CLOCK}$`,
  "iu",
);
const NAME_DAY = new RegExp(
  `^(\\p{L}{3,12})\\.?[- ](\\d{1,2})(?:st|nd|rd|th)?,?[- ](\\d{4}|\\d{2})${CLOCK}$`,
  "iu",
);
/** One, two, four, five or eight digits first: spares numbers the longer patterns. */
const DATE_START = /^(?:\d{1,2}|\d{4,5}|\d{8})(?:\D|$)/;
const MARK = /\D/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

/** Two digits: 70–99 are 1970–1999, 00–69 are 2000–2069. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Days since 1970-01-01 of a calendar date; undefined where there is no such day. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (year < YEAR_MIN || year > YEAR_MAX) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

const LONG_MONTHS = new Set([1, 3, 5, 7, 8, 10, 12]);

function daysOf(year: number, month: number): number {
  if (month !== 2) return LONG_MONTHS.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** A day as YYYY-MM-DD. */
export const dayToIso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Reads YYYY-MM-DD and nothing else. */
export function isoToDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return undefined;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

const scan = (
  days: Partial<Record<WrittenFormat, number | undefined>>,
  twoDigitYear = false,
): DateScan | undefined =>
  Object.values(days).some((day) => day !== undefined) ? { days, twoDigitYear } : undefined;

/** The day of a cell: also one of those that stand for none. */
const cellDay = (year: number, month: number, day: number): number | undefined =>
  dayOf(year, month, day) ?? placeholderDay(year, month, day);

/** Every format a cell fits, with its day; undefined where it is no date. */
export function scanDate(cell: string): DateScan | undefined {
  const text = cell.trim();
  const first = text.charCodeAt(0);
  if (text.length > LENGTH_MAX || text.length < 5) return undefined;
  if (first < 48 || first > 57) {
    const match = NAME_DAY.exec(text);
    return match === null ? undefined : named(match[2], match[1], match[3]);
  }
  if (!DATE_START.test(text)) return undefined;
  // What stands after the first digits decides which of the patterns can fit at all.
  const mark = MARK.exec(text)?.[0];
  if (mark === undefined || mark === "," || mark === ".") {
    const number = numberDate(text);
    if (number !== undefined || mark !== ".") return number;
  }
  const ymd = YMD.exec(text);
  if (ymd !== null) return scan({ ymd: cellDay(Number(ymd[1]), Number(ymd[2]), Number(ymd[3])) });
  const three = THREE.exec(text);
  if (three !== null) {
    const [, a, mark, b, yearText = ""] = three;
    const year = fullYear(yearText);
    const dayFirst = cellDay(year, Number(b), Number(a));
    const short = yearText.length === 2;
    if (mark === ".") return scan({ dotted: dayFirst }, short);
    return scan({ dmy: dayFirst, mdy: cellDay(year, Number(a), Number(b)) }, short);
  }
  const match = DAY_NAME.exec(text);
  return match === null ? undefined : named(match[1], match[2], match[3]);
}

/** A date written as one number: 20240331, or the day number of a spreadsheet. */
function numberDate(text: string): DateScan | undefined {
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const year = Number(`${compact[1]}${compact[2]}`);
    return scan({ compact: cellDay(year, Number(compact[3]), Number(compact[4])) });
  }
  if (SERIAL.test(text)) {
    const serial = Math.floor(Number(text.replace(",", ".")));
    return serial >= SERIAL_MIN && serial <= SERIAL_MAX
      ? scan({ serial: serial - SERIAL_EPOCH })
      : undefined;
  }
  return undefined;
}

function named(day = "", name = "", year = ""): DateScan | undefined {
  const month = monthOfName(name);
  if (month === undefined) return undefined;
  return scan({ named: cellDay(fullYear(year), month, Number(day)) }, year.length === 2);
}

/** Reads a cell under the format of its column: days since 1970-01-01. */
export function parseDate(cell: string, format: DateFormat): number | undefined {
  const days: Readonly<Partial<Record<string, number>>> | undefined = scanDate(cell)?.days;
  if (days === undefined) {
    return isNoDay(cell.trim(), format.endsWith("serial")) ? EARLIEST_PLACEHOLDER : undefined;
  }
  if (!format.endsWith(SERIAL_TOO)) return days[format];
  return days[format.slice(0, -SERIAL_TOO.length)] ?? days.serial;
}
