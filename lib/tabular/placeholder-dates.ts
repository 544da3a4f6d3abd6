/**
 * Dates that programs write where they know none: day 0 and 1 of a spreadsheet, the first day of
 * SQL Server, of Unix and of .NET, and the last day of a calendar with four digits.
 */
const DAYS: ReadonlyMap<string, number> = new Map([
  ["1-1-1", -719_162],
  ["1753-1-1", -79_257],
  ["1899-12-30", -25_569],
  ["1899-12-31", -25_568],
  ["1900-1-1", -25_567],
  ["1970-1-1", 0],
  ["9999-12-31", 2_932_896],
]);

const KNOWN: ReadonlySet<number> = new Set(DAYS.values());

/** The earliest of them. */
export const EARLIEST_PLACEHOLDER = -719_162;

/** Whether a day (since 1970-01-01) stands for no day at all: it is unknown. */
export const isPlaceholderDay = (day: number): boolean => KNOWN.has(day);

/** The day of a placeholder, some of which are in years that no other date is believed in. */
export const placeholderDay = (year: number, month: number, day: number): number | undefined =>
  DAYS.get(`${year}-${month}-${day}`);
