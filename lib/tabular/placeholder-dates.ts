/** Stands for days that no calendar has as well. */
const NO_DAY = -719_162;

/**
 * Dates that programs write where they know none: zeros, day 0 and 1 of a spreadsheet (0 is also
 * shown as 00/01/1900), the first day of SQL Server, of Windows, of .NET and of Unix, west of
 * Greenwich the day before, and the last day of a calendar with four digits.
 */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["0-0-0", NO_DAY],
  ["1-1-1", NO_DAY],
  ["1601-1-1", NO_DAY],
  ["1753-1-1", -79_257],
  ["1899-12-30", -25_569],
  ["1899-12-31", -25_568],
  ["1900-1-0", NO_DAY],
  ["1900-1-1", -25_567],
  ["1969-12-31", -1],
  ["1970-1-1", 0],
  ["9999-12-31", 2_932_896],
]);

const KNOWN: ReadonlySet<number> = new Set(DAYS.values());

/** The earliest of them. */
export const EARLIEST_PLACEHOLDER = NO_DAY;

/** Day numbers of a spreadsheet that stand for no day; 0 among dates of any kind. */
const NO_SERIAL = /^[12](?:[.,]0+)?$/;
const NOTHING = /^0(?:[.,]0+)?$/;

/** Whether a cell of a column of dates is a number that stands for none. */
export const isNoDay = (cell: string, hasSerials: boolean): boolean =>
  NOTHING.test(cell) || (hasSerials && NO_SERIAL.test(cell));

/** Whether a day (since 1970-01-01) stands for no day at all: it is unknown. */
export const isPlaceholderDay = (day: number): boolean => KNOWN.has(day);

/** The day of a placeholder, some of which are in years that no other date is believed in. */
export const placeholderDay = (year: number, month: number, day: number): number | undefined =>
  DAYS.get(`${year}-${month}-${day}`);
