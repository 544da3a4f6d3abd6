/** What kinds of documents there are in the books of a firm. */
export type DocumentSort =
  | "invoice"
  | "order"
  | "credit"
  | "refund"
  | "payment"
  | "delivery"
  | "quote"
  | "other";

/**
 * Words of Sage, Xero, Lexware, DATEV, QuickBooks, SAP, Odoo, Stripe and others, in seven languages;
 * divided by "|". Singular or plural, case and accents do not matter.
 */
export const DOCUMENT_WORDS: Readonly<Record<DocumentSort, string>> = {
  invoice: `Invoice|Sales invoice|Customer invoice|Receivable invoice|AR invoice|Tax invoice|VAT invoice|
    Down payment invoice|Final invoice|Standard invoice|Sales order invoice|Debit note|Debit memo|
    Customer debit note|SI|INV|Inv.|ACCREC|out_invoice|Sale|Sales|Sales receipt|Cash sale|POS sale|Charge|
    Statement charge|Finance charge|F1|F2|L2|S2|DR|RV|FV|
    Rechnung|Ausgangsrechnung|Verkaufsrechnung|Kundenrechnung|Schlussrechnung|Endrechnung|Einzelrechnung|
    Sammelrechnung|Barrechnung|Abschlagsrechnung|Anzahlungsrechnung|Teilrechnung|Barverkauf|Verkauf|
    Kassenverkauf|Kassenbon|Belastungsanzeige|Nachbelastung|RE|RG|RN|AR|Beleg|Umsatz|
    Facture|Facture client|Facture de vente|Facture d'acompte|Facture de solde|Vente|Note de débit|Ticket de caisse|
    Factura|Factura de venta|Factura de cliente|Factura simplificada|Venta|Nota de débito|Nota de cargo|FAC|
    Fatura|Fatura-recibo|Fatura simplificada|Venda|Nota fiscal|Nota fiscal de venda|NF|NFe|NF-e|FT|FR|FS|ND|
    Fattura|Fatture|Fattura di vendita|Vendita|Factuur|Facturen|Verkoopfactuur|Verkoopfacturen|Verkoop`,
  order: `Order|Sales order|Customer order|Web order|Order confirmation|SO|
    Auftrag|Aufträge|Bestellung|Kundenauftrag|Kundenaufträge|Verkaufsauftrag|Verkaufsaufträge|
    Auftragsbestätigung|AB|AU|Commande|Commande client|Bon de commande|Confirmation de commande|Pedido|
    Pedido de venta|Pedido de cliente|Pedido de venda|Orden|Orden de venta|Encomenda|Ordine|Ordini|
    Ordine di vendita|Bestelling|Verkooporder`,
  credit: `Credit|Credit note|Credit memo|Sales credit|Sales credit note|Sales credit memo|Customer credit|
    Customer credit note|Receivable credit note|AR credit|Credit invoice|Refund receipt|Return|Sales return|
    Cancellation invoice|Reversal invoice|Sales discount|SC|SD|CN|CRN|CM|ACCRECCREDIT|out_refund|G2|S1|DG|
    Gutschrift|Rechnungskorrektur|Korrekturrechnung|Stornorechnung|Rechnungsstorno|Storno|Teilgutschrift|
    Retoure|Rückgabe|Retourengutschrift|GS|GU|RK|
    Avoir|Facture d'avoir|Note de crédit|Retour|Retour client|Facture rectificative|
    Nota de crédito|Notas de crédito|Abono|Factura rectificativa|Factura de abono|Rectificativa|Devolución|
    Devolução|Nota de devolução|Fatura retificativa|NC|
    Nota di credito|Note di credito|Reso|Creditnota|Retourfactuur|Creditfactuur|Creditfacturen`,
  refund: `Refund|Customer refund|Cash refund|Payment refund|Credit refund|Credit payment|AR credit payment|
    Chargeback|Erstattung|Rückerstattung|Rückzahlung|Remboursement|Reembolso|Rimborso|Rimborsi|Terugbetaling|
    Estorno`,
  payment: `Payment|Customer payment|Invoice payment|Sales payment|Receipt|Payment receipt|Payment received|
    Sales receipt on account|Receive payment|Payment on account|Overpayment|Prepayment|Receivable overpayment|
    Receivable prepayment|AR overpayment|AR prepayment|AROVERPAYMENT|ARPREPAYMENT|SR|SA|SP|PMT|Bank payment|
    Bank receipt|Bank deposit|Cash receipt|Cash payment|Deposit|Customer deposit|Advance payment|Card payment|
    Direct debit|Transfer|Payout|BR|BP|CP|DZ|ZP|
    Zahlung|Zahlungseingang|Zahlungseingänge|Zahlungsausgang|Kundenzahlung|Teilzahlung|Anzahlung|Vorauszahlung|
    ZE|ZA|Einzahlung|Auszahlung|Überweisung|Lastschrift|Quittung|
    Paiement|Règlement|Règlement client|Paiement client|Encaissement|Reçu|Acompte|Virement|Prélèvement|
    Pago|Pago de cliente|Cobro|Cobro de cliente|Recibo|Anticipo|Transferencia|Ingreso|Recibo de caja|
    Pagamento|Pagamento de cliente|Recebimento|Adiantamento|Depósito|RC|Transferência|Boleto|
    Pagamenti|Incasso|Incassi|Ricevuta|Ricevute|Acconto|Betaling|Ontvangst|Aanbetaling`,
  delivery: `Delivery|Delivery note|Delivery order|Packing slip|Packing list|Shipment|Goods issue|Dispatch note|
    Lieferschein|Lieferung|Warenausgang|Packzettel|LS|WA|WL|Bon de livraison|Livraison|BL|Albarán|
    Nota de entrega|Entrega|Remito|Guia de remessa|Guia de transporte|Nota de remessa|
    Documento di trasporto|DDT|Bolla|Bolle|Pakbon|Leverbon|Levering`,
  quote: `Quote|Quotation|Estimate|Sales quote|Sales quotation|Proposal|Offer|Pro forma|Proforma|Proforma invoice|
    Pro forma invoice|Draft|Draft invoice|Angebot|AN|Kostenvoranschlag|Kostenvoranschläge|
    Proformarechnung|Pro-forma-Rechnung|Entwurf|Entwürfe|Devis|Offre|Facture proforma|Proposition|Presupuesto|Cotización|
    Oferta|Factura proforma|Orçamento|Cotação|Proposta|Fatura proforma|Preventivo|Preventivi|Offerta|Offerte|
    Offertes|Fattura proforma|Proformafactuur`,
  other: `Journal|Journal entry|General journal|Statement|Account statement|Reminder|Dunning notice|Contract|
    Adjustment|Transfer order|Credit card charge|Check|Expense|Bill|Bill payment|Bill credit|Vendor bill|
    Vendor credit|Vendor payment|Vendor invoice|Supplier invoice|Supplier credit note|Supplier payment|
    Purchase invoice|Purchase order|Purchase credit note|Payable invoice|Payable credit note|ACCPAY|
    ACCPAYCREDIT|in_invoice|in_refund|entry|PI|PC|PP|PA|PD|JD|JC|VP|VR|KR|KG|KZ|
    Mahnung|Zahlungserinnerung|Kontoauszug|Kontoauszüge|Buchung|Umbuchung|Vertrag|Verträge|Anfrage|MA|
    Eingangsrechnung|Lieferantenrechnung|Lieferantengutschrift|Bestellung an Lieferanten|Einkaufsrechnung|ER|
    Relance|Écriture|Écriture comptable|Relevé|Contrat|Facture fournisseur|Facture d'achat|Avoir fournisseur|
    Asiento|Asiento contable|Recordatorio|Estado de cuenta|Contrato|Factura de compra|Factura de proveedor|
    Lançamento|Lançamento contábil|Lembrete|Extrato|Fatura de compra|Nota fiscal de compra|
    Sollecito|Estratto conto|Fattura di acquisto|Herinnering|Inkoopfactuur|Inkoopfacturen|Memoriaal`,
};

/**
 * Pieces of a longer name, folded and without blanks, that say what it is where no other sort's do:
 * "Invoice (EU)", "Rechnung Inland", "Sales Invoice – Web".
 */
export const DOCUMENT_PIECES: Readonly<Record<DocumentSort, RegExp>> = {
  invoice:
    /invoice|rechnung|facture|factura|fatura|fattur|factuur|notafiscal|salesreceipt|debitnote/,
  order: /salesorder|kundenauftrag|auftragsbest|bestellung|commande|pedido|encomenda|ordine/,
  credit:
    /creditnote|creditmemo|gutschrift|korrektur|storno|avoir|notedecredit|notadecredito|retoure|cancel|revers|rectific|devoluc|annul|anula/,
  refund: /refund|erstattung|ruckzahlung|rembours|reembols|chargeback|rimbors/,
  payment:
    /payment|zahlung|paiement|reglement|encaissement|pagament|recebiment|deposit|acompte|receipt(?!invoice)/,
  delivery: /delivery|lieferschein|livraison|albaran|packing/,
  quote:
    /quot|estimate|proforma|angebot|devis|presupuesto|orcamento|preventiv|draft|entwurf|brouillon|borrador|rascunho/,
  other:
    /vendor|supplier|purchase|payable|eingangs|lieferant|einkauf|fournisseur|achat|compra|proveedor|fornecedor|acquisto|inkoop|reminder|mahnung|statement|journal|template|vorlage/,
};
