import { dayToIso } from "@/lib/tabular/date-format";

/** Rows of one number this far apart in time are of different orders. */
const ONE_ORDER_DAYS = 180;
/** So near each other they are of one order also across the end of a year, where numbers restart. */
const ACROSS_YEARS_DAYS = 7;

const yearOf = (day: number): string => dayToIso(day).slice(0, 4);

/** Whether two days of one order number are too far apart for one order (import.md 35). */
export function isFarApart(a: number, b: number): boolean {
  const gap = Math.abs(a - b);
  return gap > ONE_ORDER_DAYS || (gap > ACROSS_YEARS_DAYS && yearOf(a) !== yearOf(b));
}
