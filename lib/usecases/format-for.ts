import type { Format } from "@/lib/report/format";
import { currencyExponent } from "@/lib/tabular/currency";

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
