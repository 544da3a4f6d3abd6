import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { headerForms, headerWords, synonymIndex } from "./header-words";
import { ORDER_SYNONYMS } from "./order-headers";
import { ORDER_TARGETS } from "./targets";

const AMOUNTS = synonymIndex(["amount"], {
  amount: { ...ORDER_SYNONYMS.amount, check: ORDER_TARGETS.amount.header },
});
const NET =
  /\b(?:net|netto\w*|neto|neta|liquido|untaxed|excl|excluding|ht|sans taxe|base imponible|sin iva|sem iva|ohne (?:mwst|ust))\b/;
const OF_LINES = /\b(?:line|item|lineitem|position|zeile|posten|ligne|linea|linha)\b/;

/**
 * The amounts of an order history that hold taxes, where another column has them without. Revenue
 * is net; what is said of lines stays, as the net amount may be that of the whole order.
 */
export function grossBesideNet(columns: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const amounts = columns.filter(({ header }) =>
    headerForms(header).some((form) => AMOUNTS.has(form)),
  );
  const isNet = ({ header }: ColumnProfile) => NET.test(headerWords(header));
  const hasNet = amounts.some((column) => column.numbers.count > 0 && isNet(column));
  if (!hasNet) return [];
  return amounts.filter((column) => !isNet(column) && !OF_LINES.test(headerWords(column.header)));
}
