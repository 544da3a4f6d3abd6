import { currencyExponent } from "@/lib/tabular/currency";
import { dayToIso } from "@/lib/tabular/date-format";
import { minorToText } from "@/lib/tabular/decimal";

/** How sums, counts and days are written: as the workspace does, or neutral. */
export interface FindingWords {
  money(minor: number, currency: string): string;
  count(value: number): string;
  date(day: number): string;
}

/** For scripts: "900.00 EUR", "1200", "2026-01-05". */
export const NEUTRAL_WORDS: FindingWords = {
  money: (minor, currency) => `${minorToText(minor, currencyExponent(currency))} ${currency}`,
  count: String,
  date: dayToIso,
};

/** "1 row", "12 rows" */
export const counted = (count: number, noun: string, words: FindingWords): string =>
  `${words.count(count)} ${noun}${count === 1 ? "" : "s"}`;

/** "550.00 EUR and 20.00 USD" */
export const sumsText = (
  sums: readonly { readonly currency: string; readonly minor: number }[],
  words: FindingWords,
): string =>
  sums.map(({ currency, minor }) => words.money(minor, currency)).join(" and ") || "an unknown sum";
