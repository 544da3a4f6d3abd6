import { compactHeader, headerWords } from "./header-words";
import {
  BOUGHT_INVOICES,
  BOUGHT_WORDS,
  NOT_BOUGHT_PHRASES,
  NOT_BOUGHT_WORDS,
  OPEN_DEALS,
  TAKEN_BACK,
} from "./status-words";

/** What a status says: that something was bought, that nothing was, or nothing that we know. */
export type StatusMeaning = "bought" | "notBought" | "unknown";

/** Columns of yes and no, by compact header: what their yes means, and what their no. */
const FLAGS: Readonly<Record<string, Readonly<Record<"yes" | "no", StatusMeaning>>>> = {
  iswon: { yes: "bought", no: "notBought" },
  won: { yes: "bought", no: "notBought" },
  gewonnen: { yes: "bought", no: "notBought" },
  isclosedwon: { yes: "bought", no: "notBought" },
  // A closed deal may be lost.
  isclosed: { yes: "unknown", no: "notBought" },
  closed: { yes: "unknown", no: "notBought" },
};

const YES: ReadonlySet<string> = new Set([
  "true",
  "1",
  "yes",
  "y",
  "ja",
  "oui",
  "si",
  "sim",
  "wahr",
]);
const NO: ReadonlySet<string> = new Set(["false", "0", "no", "n", "nein", "non", "nao", "falsch"]);

const INVOICE = /\b(?:invoice|rechnungs?|rechnungsstatus|facture|factura|fatura)\b/;
const DEAL =
  /\b(?:stage|stagename|deals?|opportunity|status reason|phase|pipeline|etape|etapa|verkaufschance)\b/;

/**
 * What a status says of its row (import.md 40). Deals that are open or lost, payments that failed
 * and orders that were cancelled or given back are no purchases.
 * @param header of the column: the open invoices of a column "Invoice status" were sent
 */
export function statusMeaning(header: string, value: string): StatusMeaning {
  const flags = FLAGS[compactHeader(header)];
  // "wc-cancelled", "checkout-draft": what programs put before a status is no word of it.
  const phrase = headerWords(value).replace(/^(?:wc|\d+) (?=.)/, "");
  if (flags) return YES.has(phrase) ? flags.yes : NO.has(phrase) ? flags.no : "unknown";
  const isDeal = DEAL.test(headerWords(header));
  if (INVOICE.test(headerWords(header)) && BOUGHT_INVOICES.has(phrase)) return "bought";
  if (NOT_BOUGHT_PHRASES.has(phrase) || (isDeal && OPEN_DEALS.has(phrase))) return "notBought";
  const words = phrase.split(" ");
  if (words.some((word) => TAKEN_BACK.has(word))) return "unknown";
  const isPartly = words.some((word) => /^(?:part|teil|parc)/.test(word));
  if (!isPartly && words.some((word) => NOT_BOUGHT_WORDS.has(word))) return "notBought";
  return words.some((word) => BOUGHT_WORDS.has(word)) ? "bought" : "unknown";
}

/** The statuses of a column that say that nothing was bought: proposed as left out. */
export const notBoughtStatuses = (
  header: string,
  values: readonly { readonly value: string }[],
): string[] =>
  values.flatMap(({ value }) => (statusMeaning(header, value) === "notBought" ? [value] : []));
