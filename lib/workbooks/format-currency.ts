import { currencyOfMark } from "@/lib/tabular/currency";

/** The currency of a locale, as programs write it: [$€-407], [$CHF]. */
const BRACKETED = /\[\$([^\]-]{1,4})(?:-(?:[\dA-F]+,)?([\dA-F]+))?/i;
/** Of marks that several currencies share: by the language and country beside it, as programs number them. */
const OF_LOCALE: Readonly<Record<string, string>> = {
  ...{ "409": "USD", "540A": "USD", "1009": "CAD", C0C: "CAD", C09: "AUD", "1409": "NZD" },
  ...{ "80A": "MXN", "2C0A": "ARS", "340A": "CLP", "240A": "COP", "4809": "SGD", "1004": "SGD" },
  ...{ C04: "HKD", "3C09": "HKD", "404": "TWD", "411": "JPY", "804": "CNY" },
  ...{ "41D": "SEK", "81D": "SEK", "414": "NOK", "814": "NOK", "406": "DKK", "40F": "ISK" },
};
const SHARED: ReadonlySet<string> = new Set(["$", "¥", "kr", "kr."]);
/** What a format holds beside texts: colours and conditions, blanks as wide as a character, fillers. */
const NO_TEXT = /\[[^\]]*\]|[_*]./g;
const QUOTED = /"([^"]*)"|\\(.)/g;
const PLACEHOLDERS = /[\s#0?.,()+\-;@/%]+/;
const CODE = /^[A-Z]{3}$/;

const known = new Map<string, string | undefined>();

/**
 * The currency that the format of a cell names: "£"#,##0, #,##0 "CHF", [$$-409] #,##0.00. A dollar
 * without a locale is none: the formats that are built in have it, and show that of whoever looks.
 */
export function formatCurrency(format: string): string | undefined {
  if (known.has(format)) return known.get(format);
  const found = currencyIn(format);
  known.set(format, found);
  return found;
}

function currencyIn(format: string): string | undefined {
  const [, mark = "", locale = ""] = BRACKETED.exec(format) ?? [];
  const bracketed = mark.trim();
  if (bracketed !== "") {
    const own = SHARED.has(bracketed)
      ? OF_LOCALE[locale.toUpperCase().replace(/^0+/, "")]
      : undefined;
    return own ?? currencyOfMark(bracketed);
  }
  const text = format.replace(NO_TEXT, " ").replace(QUOTED, "$1$2");
  const marks = text.split(PLACEHOLDERS).filter((mark) => mark !== "" && mark !== "$");
  const found = marks.flatMap((mark) =>
    mark.length === 3 && !CODE.test(mark) ? [] : (currencyOfMark(mark) ?? []),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}
