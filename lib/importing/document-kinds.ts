import { compactHeader } from "./header-words";

/**
 * What a document says of trade: an invoice is bought, a credit note gives back, and payments,
 * quotes and reminders are neither (import.md 38).
 */
export type DocumentKind = "invoice" | "credit" | "none";

/** Words of Sage, Xero, Lexware, DATEV, QuickBooks and others, in five languages; divided by "|". */
const WORDS: Readonly<Record<DocumentKind, string>> = {
  invoice: `Invoice|Sales invoice|Customer invoice|Tax invoice|Down payment invoice|SI|INV|Inv.|ACCREC|Sale|Sales|
    Sales receipt|Cash sale|Order|Sales order|Bill|Rechnung|Ausgangsrechnung|Verkaufsrechnung|Schlussrechnung|
    Abschlagsrechnung|Teilrechnung|RE|RG|AR|Auftrag|Bestellung|Beleg|Facture|Facture client|Facture de vente|
    Commande|Vente|Factura|Factura de venta|Venta|Pedido|Fatura|Fatura-recibo|Venda|Encomenda|Nota fiscal|NF`,
  credit: `Credit|Credit note|Credit memo|Sales credit|Sales credit note|Customer credit|Refund|Return|SC|CN|CRN|
    ACCRECCREDIT|Gutschrift|Rechnungskorrektur|Stornorechnung|Storno|Retoure|GS|GU|RK|Avoir|Note de crédit|
    Remboursement|Retour|Nota de crédito|Abono|Factura rectificativa|Devolución|Reembolso|Devolução|
    Nota de devolução|NC`,
  none: `Payment|Customer payment|Receipt|Sales receipt on account|Payment on account|SR|SA|SP|PMT|Bank payment|
    Bank receipt|Deposit|Journal|Journal entry|General journal|Statement|Reminder|Quote|Quotation|Estimate|
    Proposal|Offer|Pro forma|Proforma invoice|Delivery note|Draft|Zahlung|Zahlungseingang|ZE|ZA|Einzahlung|
    Überweisung|Angebot|AN|Kostenvoranschlag|Mahnung|Lieferschein|Proformarechnung|Paiement|Règlement|Reçu|
    Encaissement|Devis|Proforma|Bon de livraison|Relance|Pago|Cobro|Recibo|Presupuesto|Cotización|Albarán|
    Pagamento|Recebimento|Orçamento|Cotação|Proposta|Guia de remessa`,
};

const KINDS = ["invoice", "credit", "none"] as const;

const BY_WORD: ReadonlyMap<string, DocumentKind> = new Map(
  KINDS.flatMap((kind) =>
    WORDS[kind].split("|").map((word): [string, DocumentKind] => [compactHeader(word), kind]),
  ),
);

/** The kind that a cell names; an empty one says nothing against a purchase. */
export const documentKind = (cell: string): DocumentKind | undefined =>
  cell === "" ? "invoice" : BY_WORD.get(compactHeader(cell));
