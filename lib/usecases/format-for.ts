import type { Format } from "@/lib/report/format";
import { currencyExponent } from "@/lib/tabular/currency";
import { dateFormat, numberFormat } from "./kept-formats";

const MS_PER_DAY = 86_400_000;

const MONEY = {
  full: {},
  whole: { maximumFractionDigits: 0 },
  compact: { notation: "compact", maximumSignificantDigits: 3 },
} as const;

/** A number with a true minus: a hyphen breaks from its figure at the end of a line. */
const withMinus = (text: string) => text.replace("-", "−");

/** The formats of a locale and reporting currency. Throws a RangeError for a malformed locale or currency. */
export function formatFor(locale: string, currency: string): Format {
  const money = (kind: keyof typeof MONEY) => (minor: number, code: string) =>
    withMinus(
      numberFormat(locale, { style: "currency", currency: code, ...MONEY[kind] }).format(
        minor / 10 ** currencyExponent(code),
      ),
    );
  const [full, whole, compact] = [money("full"), money("whole"), money("compact")];
  const count = numberFormat(locale, { maximumFractionDigits: 0 });
  const date = dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  return {
    locale,
    currency,
    money: (minor, code = currency) => full(minor, code),
    wholeMoney: (minor, code = currency) => whole(minor, code),
    compactMoney: (minor) => compact(minor, currency),
    count: (value) => withMinus(count.format(value)),
    decimal: (value, digits = 1) =>
      withMinus(numberFormat(locale, { maximumFractionDigits: digits }).format(value)),
    percent: (share, digits = 0) =>
      withMinus(
        numberFormat(locale, { style: "percent", maximumFractionDigits: digits }).format(share),
      ),
    date: (day) => date.format(new Date(day * MS_PER_DAY)),
    instant: (at, timeZone) =>
      dateFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone }).format(at),
  };
}
