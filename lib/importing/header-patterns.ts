import { headerWords } from "./header-words";
import type { AccountTarget } from "./targets";

const TWELVE_MONTHS =
  /\b(?:12 ?(?:m|mo|mos|months?|monaten?|mois|meses)|l12m|ltm|ttm|last year|trailing)\b/;
const TOTAL =
  /\b(?:total|totale?s|lifetime|all time|overall|ever|gesamt|insgesamt|historico|cumulated)\b/;
const REVENUE =
  /\b(?:revenue|sales|turnover|spend|spent|umsatz|gesamtumsatz|chiffre d affaires|ventas|facturacion|faturamento|receita|vendas)\b/;
const ORDERS =
  /\b(?:orders|purchases|bestellungen|auftrage|kaufe|commandes|achats|pedidos|compras|encomendas)\b/;
const DAY = /\b(?:date|day|on|datum|am|fecha|data)\b/;
const FIRST = /\b(?:first|erste[rs]?|premiere?|primera?|primeir[oa])\b/;
const LAST = /\b(?:last|latest|most recent|letzte[rs]?|derniere?|ultim[oa])\b/;
const BUYING =
  /\b(?:order|purchase|sale|invoice|bestellung|auftrag|kauf|rechnung|commande|achat|facture|pedido|compra|factura|encomenda)\b/;

/** A target by the words of a header: "Net sales, trailing 12 months" is the revenue of 12 months. */
export function accountTargetByWords(header: string): AccountTarget | undefined {
  const words = headerWords(header);
  if (BUYING.test(words) && FIRST.test(words) && DAY.test(words)) return "customerSince";
  if (BUYING.test(words) && LAST.test(words) && DAY.test(words)) return "lastPurchaseOn";
  if (REVENUE.test(words)) {
    if (TWELVE_MONTHS.test(words)) return "revenue12mMinor";
    return TOTAL.test(words) ? "revenueTotalMinor" : undefined;
  }
  if (ORDERS.test(words) && !DAY.test(words)) {
    if (TWELVE_MONTHS.test(words)) return "orders12m";
    return TOTAL.test(words) ? "ordersTotal" : undefined;
  }
  return undefined;
}
