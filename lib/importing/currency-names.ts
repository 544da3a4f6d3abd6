import { CURRENCIES, currencyOfMark, isCurrency } from "@/lib/tabular/currency";
import { foldText } from "@/lib/tabular/fold-text";

const LANGUAGES = ["en", "de", "fr", "es", "pt"];

/** Names in use that are not the official name in one of the five languages. */
const ALIASES: readonly (readonly [string, string])[] = [
  ["pound sterling", "GBP"],
  ["sterling", "GBP"],
  ["euros", "EUR"],
  ["us dollars", "USD"],
  ["renminbi", "CNY"],
];

const BY_NAME: ReadonlyMap<string, string> = (() => {
  const names = new Map<string, string>();
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "currency" });
    for (const code of CURRENCIES) names.set(foldText(display.of(code) ?? code), code);
  }
  for (const [name, code] of ALIASES) names.set(name, code);
  return names;
})();

/**
 * The ISO 4217 code of a currency by code, by a mark that means one currency only, or by name in
 * English, German, French, Spanish or Portuguese ("US Dollar", as some exports write it).
 */
export function readCurrency(cell: string): string | undefined {
  const code = currencyOfMark(cell);
  return code !== undefined && isCurrency(code) ? code : BY_NAME.get(foldText(cell));
}
