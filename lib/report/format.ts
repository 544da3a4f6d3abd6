import type { Day } from "@/lib/scoring/facts";

/**
 * Numbers, money and dates in words of one locale. Pure: the locale and currency are arguments,
 * never the machine's.
 */
export interface Format {
  readonly locale: string;
  readonly currency: string;
  /** Minor units of the given currency (the reporting currency by default), in full. */
  money(minor: number, currency?: string): string;
  /** Whole major units: for tables and sentences where cents only distract. */
  wholeMoney(minor: number, currency?: string): string;
  /** Short form for charts: €1.2M. */
  compactMoney(minor: number): string;
  count(value: number): string;
  /** One decimal at most. */
  decimal(value: number, digits?: number): string;
  /** A share 0–1 as a percentage, whole by default. */
  percent(share: number, digits?: number): string;
  /** 21 Nov 2026 */
  date(day: Day): string;
  instant(at: Date, timeZone: string): string;
}
