import { headerWords } from "./header-words";

/** What the rows of an order history are of; orders where nothing says otherwise. */
export type SaleKind = "invoices" | "deals" | "orders";

const INVOICE =
  /\b(?:invoices?|invoicenumber|rechnungs?|rechnungs(?:status|nummer|nr|datum)|facture|factura|fatura|fattura|factuur\w*)\b/;
/** Only an invoice has a day on which it is due. */
const DUE =
  /^(?:(?:invoice |payment )?due (?:date|on)|duedate|fallig(?:keit|keitsdatum| am)?|zahlbar bis|(?:date d )?echeance|(?:fecha de )?vencimiento|(?:data de )?vencimento|(?:data )?scadenza|vervaldatum|zahlungsziel)$/;
/** What is still owed of a document, or the ledger it stands in. */
const OWED =
  /^(?:amount (?:paid|due|outstanding|owed)|outstanding(?: amount)?|o s amount|balance(?: due)?|open (?:amount|balance)|a c|offener betrag|restbetrag|reste a payer|saldo(?: pendiente)?|importe pendiente|valor em aberto)$/;
const ORDER =
  /\b(?:orders?|bestell\w*|auftrags?\w*|commande|pedido|encomenda|ordine|bestelling|checkout)\b/;
const DEAL =
  /\b(?:stage|stagename|deals?|opportunity|opportunities|status reason|(?:verkaufs)?phase|pipeline|etape|etapa|fase|verkaufschance)\b/;

/**
 * What a status is of: its own header says it ("Deal stage", "Rechnungsstatus"), else the others
 * of the file.
 */
export function saleKind(header: string, headers: readonly string[]): SaleKind {
  const own = headerWords(header);
  if (DEAL.test(own)) return "deals";
  if (INVOICE.test(own)) return "invoices";
  const others = headers.map(headerWords);
  if (others.some((words) => /\b(?:stage|stagename|deals?|opportunity)\b/.test(words)))
    return "deals";
  if (others.some((words) => DUE.test(words))) return "invoices";
  // A shop writes the number of the invoice beside that of the order.
  const isOrder = others.some((words) => ORDER.test(words));
  const isInvoice = others.some((words) => INVOICE.test(words) || OWED.test(words));
  return !isOrder && isInvoice ? "invoices" : "orders";
}
