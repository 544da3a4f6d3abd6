import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { foldText } from "@/lib/tabular/fold-text";
import { compactHeader } from "./header-words";

const words = (text: string): ReadonlySet<string> => new Set(text.split("|"));

/** The cells of columns of yes and no, folded. */
export const YES = words(
  "true|1|yes|y|t|x|ja|j|oui|o|si|s|sim|wahr|vrai|verdadero|verdadeiro|vero|waar",
);
export const NO = words("false|0|no|n|f|nein|non|nao|nee|falsch|faux|falso|onwaar");

interface Flags {
  readonly yes: StatusMeaning;
  readonly no: StatusMeaning;
  /** Of an invoice: one that is not paid was sent all the same. */
  readonly noInvoice: StatusMeaning;
}

const WON: Flags = { yes: "bought", no: "notBought", noInvoice: "notBought" };
const PAID: Flags = { yes: "bought", no: "notBought", noInvoice: "bought" };
const TAKEN_BACK: Flags = { yes: "notBought", no: "bought", noInvoice: "bought" };
// A closed deal may be lost.
const CLOSED: Flags = { yes: "unclear", no: "notBought", noInvoice: "bought" };

const HEADERS: readonly (readonly [Flags, string])[] = [
  [WON, "iswon|won|gewonnen|isclosedwon|gagne|gagnee|ganado|ganada|ganho|ganha|vinto|vinta"],
  [CLOSED, "isclosed|closed"],
  [
    PAID,
    "paid|ispaid|captured|iscaptured|bezahlt|istbezahlt|paye|payee|estpayee|pagado|pagada|pago|paga|pagato|pagata|betaald",
  ],
  [
    TAKEN_BACK,
    "deleted|isdeleted|cancelled|canceled|iscancelled|iscanceled|void|voided|isvoid|isvoided|" +
      "refunded|isrefunded|storniert|iststorniert|storno|geloscht|annule|annulee|estannulee|supprime|" +
      "anulado|anulada|cancelado|cancelada|eliminado|excluido|annullato|annullata|geannuleerd|" +
      "isdraft|draft|entwurf|brouillon|istest|test|testorder|isquote",
  ],
];

/** What yes and no mean in such a column, by compact header. */
export const FLAGS: Readonly<Record<string, Flags | undefined>> = Object.fromEntries(
  HEADERS.flatMap(([flags, headers]) => headers.split("|").map((header) => [header, flags])),
);

/** Whether a column can be one of statuses: a "Paid" of amounts is none. */
export function isStatusColumn({ header, filled, values }: ColumnProfile): boolean {
  if (FLAGS[compactHeader(header)] === undefined || filled === 0) return true;
  return (
    (values ?? []).some(({ value }) => YES.has(foldText(value)) || NO.has(foldText(value))) &&
    (values ?? []).length <= 3
  );
}
