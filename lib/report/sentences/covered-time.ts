/** Mean length of a month in days. */
const MONTH_DAYS = 365.25 / 12;
/** A file that covers less says little of how long accounts have been there. */
const SHORT_DAYS = 730;

/** How days and figures are written. */
export interface DayWords {
  readonly date: (day: number) => string;
  readonly count: (value: number) => string;
}

/** How long a time is: in days below one month and a half, else in whole months. */
export function durationWords(days: number, count: (value: number) => string): string {
  const months = Math.round(days / MONTH_DAYS);
  if (days < MONTH_DAYS * 1.5) return `${count(days)} ${days === 1 ? "day" : "days"}`;
  return `${count(months)} months`;
}

/**
 * Where an export of orders begins and ends (import.md 49): “Orders from 2 Jan 2024 to 26 Mar 2024:
 * 3 months.” Nobody can be longer with us than it reaches back, as far as it shows.
 * @param first day of the first order; @param last day of the last one
 */
export function coveredTime(first: number, last: number, { date, count }: DayWords): string {
  const days = last - first + 1;
  const covered = `Orders from ${date(first)} to ${date(last)}: ${durationWords(days, count)}.`;
  return days < SHORT_DAYS
    ? `${covered} Accounts that bought earlier have been with you longer than this shows.`
    : covered;
}
