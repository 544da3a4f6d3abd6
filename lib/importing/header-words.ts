import { CURRENCIES } from "@/lib/tabular/currency";
import { foldText } from "@/lib/tabular/fold-text";

/** How sure a match is: used as it stands, shown for a look, or to be confirmed. */
export const SURENESS = ["sure", "likely", "check"] as const;
export type Sureness = (typeof SURENESS)[number];

/** Headers of one target by how sure they name it; several in one text, divided by "|". */
export type Synonyms = Partial<Readonly<Record<Sureness, string>>>;

/** A header as words: "InvoiceDate" and "invoice_date" are "invoice date". */
export const headerWords = (header: string): string =>
  foldText(header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** A header as it is compared: letters and digits only, "Invoice no." is "invoiceno". */
export const compactHeader = (header: string): string =>
  foldText(header).replace(/[^\p{L}\p{N}]+/gu, "");

/** What programs put before or after the name of a field. */
const WRAPPERS = [
  /^(?:organi[sz]ation|organizaci[oó]n|organiza[cç][aã]o|company|deal|affaire|trato|neg[oó]cio) - /i,
  /^account: /i,
  /^(?:order|invoice) lines\//i,
  /^\((?:do not modify|nicht ändern|ne pas modifier|no modificar|não modificar)\) /i,
  /__c$/i,
  /\s+(?:in|en|em)\s+(?:[A-Z]{3}|€|\$|£)$/,
  /\s*[([](?:[A-Za-z]{3}|€|\$|£|net|netto|ht|currency|company currency)[)\]]$/i,
];

/** The header and what is left of it without such wrapping, compact. */
export function headerForms(header: string): readonly string[] {
  let bare = header.trim();
  for (const wrapper of WRAPPERS) bare = bare.replace(wrapper, "");
  return [...new Set([compactHeader(header), compactHeader(bare)])].filter((form) => form !== "");
}

const KNOWN_CURRENCIES: ReadonlySet<string> = new Set(CURRENCIES);

/** The currency a header names: "Amount (USD)", "Betrag in CHF", "Total €". */
export function currencyOfHeader(header: string): string | undefined {
  const code = /(?:[([]|\b(?:in|en|em) )([A-Z]{3})[)\]]?$/.exec(header.trim())?.[1];
  if (code !== undefined && KNOWN_CURRENCIES.has(code)) return code;
  if (header.includes("€")) return "EUR";
  return header.includes("£") ? "GBP" : undefined;
}

/** Compact header → target and sureness, from a table of synonyms. */
export function synonymIndex<T extends string>(
  targets: readonly T[],
  synonyms: Readonly<Partial<Record<T, Synonyms>>>,
): ReadonlyMap<string, { readonly target: T; readonly sure: Sureness }> {
  const index = new Map<string, { target: T; sure: Sureness }>();
  for (const sure of SURENESS) {
    for (const target of targets) {
      for (const word of synonyms[target]?.[sure]?.split("|") ?? []) {
        const key = compactHeader(word);
        if (key !== "" && !index.has(key)) index.set(key, { target, sure });
      }
    }
  }
  return index;
}
