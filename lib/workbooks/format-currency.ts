import { currencyOfMark } from "@/lib/tabular/currency";

/** The currency of a locale, as programs write it: [$€-407], [$CHF]. */
const BRACKETED = /\[\$([^\]-]{1,4})/;
/** What a format holds beside texts: colours and conditions, blanks as wide as a character, fillers. */
const NO_TEXT = /\[[^\]]*\]|[_*]./g;
const QUOTED = /"([^"]*)"|\\(.)/g;
const PLACEHOLDERS = /[\s#0?.,()+\-;@/%]+/;
const CODE = /^[A-Z]{3}$/;

const known = new Map<string, string | undefined>();

/**
 * The currency that the format of a cell names: "£"#,##0, #,##0 "CHF", [$€-407] #,##0.00. A dollar
 * without a locale is none: the formats that are built in have it, and show that of whoever looks.
 */
export function formatCurrency(format: string): string | undefined {
  if (known.has(format)) return known.get(format);
  const found = currencyIn(format);
  known.set(format, found);
  return found;
}

function currencyIn(format: string): string | undefined {
  const bracketed = BRACKETED.exec(format)?.[1]?.trim();
  if (bracketed !== undefined && bracketed !== "") return currencyOfMark(bracketed);
  const text = format.replace(NO_TEXT, " ").replace(QUOTED, "$1$2");
  const marks = text.split(PLACEHOLDERS).filter((mark) => mark !== "" && mark !== "$");
  const found = marks.flatMap((mark) =>
    mark.length === 3 && !CODE.test(mark) ? [] : (currencyOfMark(mark) ?? []),
  );
  return new Set(found).size === 1 ? found[0] : undefined;
}
