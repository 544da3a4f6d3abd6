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

/** Digits after the decimal point of a currency: JPY 0, EUR 2, KWD 3. Source: ISO 4217 as held by ECMA-402. */
export function currencyExponent(currency: string): number {
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
  return digits.maximumFractionDigits ?? 2;
}

const MS_PER_DAY = 86_400_000;

/** The formats of a locale and reporting currency. Throws a RangeError for a malformed locale or currency. */
export function formatFor(locale: string, currency: string): Format {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const cache = new Map<string, Intl.NumberFormat>();
  const moneyFormat = (code: string, kind: "full" | "whole" | "compact") => {
    const key = `${code}/${kind}`;
    const known = cache.get(key);
    if (known) return known;
    const made = number({
      style: "currency",
      currency: code,
      ...(kind === "whole" && { maximumFractionDigits: 0 }),
      ...(kind === "compact" && { notation: "compact", maximumSignificantDigits: 3 }),
    });
    cache.set(key, made);
    return made;
  };
  const major = (minor: number, code: string) => minor / 10 ** currencyExponent(code);
  const whole = number({ maximumFractionDigits: 0 });
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    locale,
    currency,
    money: (minor, code = currency) => moneyFormat(code, "full").format(major(minor, code)),
    wholeMoney: (minor, code = currency) => moneyFormat(code, "whole").format(major(minor, code)),
    compactMoney: (minor) => moneyFormat(currency, "compact").format(major(minor, currency)),
    count: (value) => whole.format(value),
    decimal: (value, digits = 1) => number({ maximumFractionDigits: digits }).format(value),
    percent: (share, digits = 0) =>
      number({ style: "percent", maximumFractionDigits: digits }).format(share),
    date: (day) => date.format(new Date(day * MS_PER_DAY)),
    instant: (at, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(
        at,
      ),
  };
}
