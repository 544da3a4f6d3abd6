import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import { compactHeader, headerWords } from "./header-words";
import { type SaleKind, saleKind } from "./sale-kind";
import { FLAGS, NO, YES } from "./status-flags";
import {
  ACCEPTED,
  BOUGHT_INVOICES,
  BOUGHT_WORDS,
  CLOSED,
  NOT_BOUGHT_PHRASES,
  NOT_BOUGHT_WORDS,
  OPEN_DEALS,
  TAKEN_BACK,
  UNCLEAR_WORDS,
} from "./status-words";

/** Paid, and not yet delivered. */
const AWAITS_GOODS =
  /^(?:pending|awaiting) (?:fulfil?lment|shipment|shipping|pickup|delivery|dispatch)$/;
const PARTLY =
  /^(?:part|partial|partially|partly|partiel\w*|teil\w*|parcial\w*|parzial\w*|gedeelte\w*|deels)$/;

/** A column of statuses, among the others of its file. */
export interface StatusColumn {
  readonly header: string;
  /** The headers of the whole file: they tell invoices from deals. */
  readonly headers: readonly string[];
}

/**
 * Tells of the statuses of one column what they say of their rows (import.md 40). Deals that are
 * open or lost, payments that failed and orders that were cancelled or given back are no purchases;
 * an invoice that is still open is one.
 */
export function statusReader({ header, headers }: StatusColumn): (value: string) => StatusMeaning {
  const flags = FLAGS[compactHeader(header)];
  const kind = saleKind(header, headers);
  return (value) => {
    // "wc-cancelled", "checkout-draft": what programs put before a status is no word of it.
    const phrase = headerWords(value).replace(/^(?:wc|\d+) (?=.)/, "");
    if (phrase === "") return "unknown";
    if (flags) {
      if (YES.has(phrase)) return flags.yes;
      return NO.has(phrase) ? (kind === "invoices" ? flags.noInvoice : flags.no) : "unknown";
    }
    return ofPhrase(phrase, /^\d{1,3} ?%$/.test(value.trim()), kind);
  };
}

function ofPhrase(phrase: string, isPercent: boolean, kind: SaleKind): StatusMeaning {
  const isDeal = kind === "deals";
  if (kind === "invoices" && BOUGHT_INVOICES.has(phrase)) return "bought";
  if (isDeal && isPercent) return phrase === "100" ? "bought" : "notBought";
  if (isDeal && CLOSED.has(phrase)) return "unclear";
  // A closed order is done, or paid back whole, as Magento calls it.
  if (kind === "orders" && CLOSED.has(phrase) && !BOUGHT_WORDS.has(phrase)) return "unclear";
  if (NOT_BOUGHT_PHRASES.has(phrase) || (isDeal && OPEN_DEALS.has(phrase))) return "notBought";
  const words = phrase.split(" ");
  const has = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  const otherwise = isDeal ? "unclear" : "unknown";
  if (has(TAKEN_BACK)) return otherwise;
  if (AWAITS_GOODS.test(phrase) || words.some((word) => PARTLY.test(word))) return "bought";
  if (has(NOT_BOUGHT_WORDS)) return has(ACCEPTED) ? "unclear" : "notBought";
  if (has(UNCLEAR_WORDS)) return "unclear";
  if (has(BOUGHT_WORDS)) return "bought";
  return has(CLOSED) && !isDeal ? "bought" : otherwise;
}

/** Whether a status says by a word of its own that nothing came of a purchase: failed, cancelled, lost. */
export function isUndone(value: string): boolean {
  const words = headerWords(value).split(" ");
  const isOtherwise = words.some((word) => TAKEN_BACK.has(word) || PARTLY.test(word));
  return !isOtherwise && words.some((word) => NOT_BOUGHT_WORDS.has(word));
}

/** The statuses of a column that say that nothing was bought: proposed as left out. */
export const notBoughtStatuses = (
  column: StatusColumn,
  values: readonly { readonly value: string }[],
): string[] => {
  const meaningOf = statusReader(column);
  return values.flatMap(({ value }) => (meaningOf(value) === "notBought" ? [value] : []));
};
