import type { Synonyms } from "./header-words";
import type { OrderTarget } from "./targets";

/** Headers of order and invoice exports in English, German, French, Spanish and Portuguese. */
export const ORDER_SYNONYMS: Readonly<Partial<Record<OrderTarget, Synonyms>>> = {
  orderNumber: {
    sure: `Order no|Order ID|Order|Order #|Invoice number|Invoice no|Invoice ID|Invoice|Invoice #|
      Sales order|Sales order number|Document number|Document no|Receipt number|Deal - ID|
      Opportunity ID|Order reference|Payment ID|Auftragsnummer|Auftrags-Nr|Auftrag|Bestellnummer|Bestell-Nr|Bestellung|
      Rechnungsnummer|Rechnungs-Nr|Rechnung|Belegnummer|Beleg-Nr|Beleg|Numéro de commande|
      N° commande|Commande|Numéro de facture|N° facture|Facture|Número de pedido|Nº pedido|
      Número de factura|Nº factura|Factura|Pedido|Número do pedido|Número da fatura|Fatura|
      Nota fiscal|Nº do pedido|Nº da fatura|Número de encomenda|Número da encomenda|Nº encomenda|
      N° de commande|N° de facture|No de facture|No de commande|Référence commande|
      Nº de pedido|Nº de factura|N.º de pedido|N.º de factura|Num. pedido|Num. factura|
      Bestellung Nr|Auftrag Nr|Rechnung Nr|Deal ID|Deal - ID|(Do Not Modify) Order|
      (Do Not Modify) Invoice|(Do Not Modify) Opportunity|(Nicht ändern) Verkaufschance|
      (Ne pas modifier) Opportunité|(No modificar) Oportunidad|(Não Modificar) Oportunidade|
      Auftragsreferenz|Référence de commande|Referencia de pedido|Referência do pedido`,
    likely: `Num|Billing document|Nº documento|N.º documento|Número do documento|Número de documento|Transaction ID|Transaction|Document|Receipt|Beleg ID|Vorgang|Reference|Number|Record ID|
      Record ID - Deal|Datensatz-ID|ID de registro|ID do registro|ID d'enregistrement|Référence|Referencia|Referência`,
    check: "ID",
  },
  orderDate: {
    sure: `Date of order|Ordered on|Purchase date|Invoice date|Sales date|Sale date|
      Document date|Posting date|Transaction date|Auftragsdatum|Bestelldatum|Rechnungsdatum|
      Belegdatum|Buchungsdatum|Kaufdatum|Date de commande|Date de la commande|Date de facture|
      Date facture|Date d'achat|Fecha de pedido|Fecha del pedido|Fecha de factura|Fecha factura|
      Fecha de compra|Data do pedido|Data da fatura|Data da compra|Data de emissão|Data da encomenda|
      Data de venda|Data da venda|Data da nota fiscal|Date commande|
      Date de vente|Date d'émission|Fecha pedido|Fecha compra|Fecha de venta|
      Fecha de emisión|Datum der Bestellung|Datum der Rechnung|Verkaufsdatum|
      Order start date|Order placed|Ordered at|Billing date`,
    likely: `Date|Datum|Fecha|Data|Day|Closed date|Close date|Closing date|Closed on|Deal closed on|
      Paid at|Payment date|Paid on|Date paid|Zahlungsdatum|Date de paiement|Fecha de pago|
      Data de pagamento|Won time|Deal - Won time|Won date|CloseDate|Deal closed date|Date fulfilled|Date delivered|EffectiveDate|Actual close date|
      Date de clôture|Fecha de cierre|Data de fechamento|Abschlussdatum|Schlusstermin|
      Tatsächliches Abschlussdatum|Date de clôture réelle|Fecha de cierre real|Data real de fechamento|
      Gewonnen um|Gewonnen am|Hora de ganado|Date gagné`,
    check: `Created at|Created date|Order created|Created|Created (UTC)|Created date (UTC)|
      Deal created|Creation date`,
  },
  accountId: {
    sure: `Customer ID|Customer number|Customer no|Customer code|Client ID|Client number|
      Account number|Account no|Company ID|Organization ID|Bill-to customer no|Sold-to party|
      Kundennummer|Kunden-Nr|Kundennr|Kd-Nr|KdNr|Kunden ID|Debitor|Debitorennummer|Debitoren-Nr|
      Numéro client|N° client|Code client|ID client|Número de cliente|Nº cliente|
      Código de cliente|Código cliente|ID cliente|Código do cliente|Número do cliente|External ID|
      Associated company ID|Associated company IDs|Associated company IDs (Primary)|
      Zugehörige Unternehmens-ID|Zugehörige Unternehmens-IDs|ID de empresa asociada|
      ID de l'entreprise associée|ID da empresa associada|Deal - Organization ID|Account Name.id|Customer.ID|Nº do cliente|N° de client|Référence client|
      Nº de cliente|Kunde Nr|Kundencode|Cód. cliente|Cód. do cliente`,
    likely: "Customer email|Email|E-mail",
  },
  accountName: {
    sure: `Customer name|Client name|Company name|Company|Account|Customer|Client|Organization|
      Organisation|Organization name|Deal - Organization|Kunde|Kundenname|Firma|Firmenname|
      Nom du client|Nom client|Société|Entreprise|Raison sociale|Cliente|Nombre del cliente|
      Nombre cliente|Empresa|Razón social|Nome do cliente|Razão social|Billing company|
      Billing name|Associated company|Associated company (Primary)|Potential customer|Client facturé|
      Unternehmen|Unternehmensname|Zugehöriges Unternehmen|Entreprise associée|Empresa asociada|
      Empresa associada|Potenzieller Kunde|Client potentiel|Cliente potencial|Nombre de cuenta|
      Nombre de la cuenta|Nom de la société|Nom du compte|Customer full name|Accountname|Kunden-Name|Nombre de la empresa|Nombre de cliente|Nome da empresa|
      Nome da conta|Name des Kunden|Rechnungsempfänger|Bill to|Sold to`,
    likely: "Name|Name 1|Nom|Nombre|Nome|Buyer|Debitorenname|Customer description",
    check: "Contact|Contact name|Kontakt",
  },
  amount: {
    sure: `Net|Net amount|Net total|Net sales|Net revenue|N. Revenue|Untaxed amount|Summe netto|Nettobetrag gesamt|Amount excl. tax|Amount excluding tax|Net value|Amount net|Line amount|Line total|Order amount|
      Order total|Order value|Invoice amount|Sales amount|Subtotal|Revenue|Deal - Value|
      Nettobetrag|Betrag netto|Nettoumsatz|Umsatz|Betrag|Betrag in Belegwährung|Betrag in Bel.währ.|Amount in doc. curr.|Auftragswert|Bestellwert|Nettowert|
      Montant|Montant HT|Total HT|Importe|Importe neto|Base imponible|Valor|Valor líquido|
      Valor total|Montante|Valor da venda|Valor do pedido|Valor da fatura|Total líquido|Valor neto|
      Importe del pedido|Importe de la factura|Total neto|Montant de la commande|
      Montant net|Montant net HT|CA HT|Auftragssumme|Auftragsbetrag|Rechnungssumme|
      Rechnungsbetrag netto|Netto|Nettosumme|Deal value|Deal amount|Total amount|TotalAmount|
      Transaction amount|Transaction value|Close value|Payment amount|Amount paid|Purchase amount|
      Sale amount|Sales value|Actual revenue|Tatsächlicher Umsatz|
      Revenu réel|Chiffre d'affaires réel|Ingresos reales|Receita real|Deal - Wert|Zahlungsbetrag|Montant du paiement|Importe del pago|
      Valor do pagamento`,
    likely: `Total|Sales|Value|Wert|Valeur|Gesamt|Price total|Extended price|Gross|Brutto|Gross amount|Amount gross|Bruttobetrag|Betrag in Hauswährung|Betrag in HW|Betr. in HW|Amount in local currency|Amount in local cur.|
      Gesamtbetrag|Summe|Gesamtpreis|Montant TTC|Total TTC|Importe total|Turnover|Total price`,
  },
  quantity: {
    sure: `Qty|Quantity ordered|Order quantity|Units|Pieces|Menge|Anzahl|Stückzahl|Stück|
      Quantité|Qté|Qté commandée|Cantidad|Cant.|Unidades|Quantidade|Qtd|Qtde|Lineitem quantity`,
  },
  unitPrice: {
    sure: `Price|Sales price|Unit price net|Price each|Price per unit|Item price|Einzelpreis|Stückpreis|
      Preis|Prix unitaire|Prix|PU HT|Precio unitario|Precio|Precio por unidad|Preço unitário|Preço|Preço por unidade|Valor unitário|
      Prix unitaire HT|Prix de vente|Preis pro Stück|Verkaufspreis|Item rate|Lineitem price`,
  },
  discount: {
    sure: `Discount %|Discount percent|Discount percentage|Discount rate|Discount amount|Rabatt|
      Rabatt %|Rabattbetrag|Nachlass|Remise|Remise %|Descuento|Descuento %|Desconto|Desconto %|
      Line discount|Lineitem discount`,
  },
  currency: {
    sure: `Currency code|Currency ISO code|CurrencyIsoCode|Amount currency|Order currency|
      Invoice currency|Document currency|Betrag Währung|Montant Devise|Importe Divisa|Valor Moeda|
      Währung von Wert|Devise de la valeur|Divisa de valor|Transaction currency|Währung|Belegwährung|Waehrung|Währungscode|Devise|
      Monnaie|Moneda|Divisa|Moeda|Deal - Currency|Deal - Currency of Value|Währg|Belegwähr.`,
    likely: "HWähr|Hauswährung|Hauswähr.|Local currency|Curr.",
  },
  refunded: {
    sure: `Refunded amount|Refund amount|Refunded|Refunds|Total refunded|Order refund amount|Amount refunded (net)|
      Erstattet|Erstatteter Betrag|Erstattungsbetrag|Erstattung|Montant remboursé|Remboursé|
      Importe reembolsado|Reembolsado|Monto reembolsado|Valor reembolsado|Montante reembolsado`,
  },
  documentType: {
    sure: `Doc type|Doc. type|Invoice type|Transaction type|Type of document|Belegart|Belegtyp|Dokumentart|
      Dokumenttyp|Rechnungsart|Rechnungstyp|Type de document|Type de pièce|Nature de pièce|Tipo de documento|
      Tipo de comprobante|Tipo documento`,
    likely: `Type|Kind|Art|Typ|Tipo|Nature|Billing type|Trans type|Trans. type|Entry type|Journal type|Record type|
      Vorgangsart|Vorgangstyp|Buchungsart|Transaktionsart|Type de facture|Type d'opération|Type de transaction|
      Tipo de factura|Tipo de fatura|Tipo de operación|Tipo de operação|Tipo doc|Tipo doc.|Soort|Documentsoort`,
  },
  status: {
    sure: `Order status|Invoice status|Financial status|Payment status|Deal - Status|Auftragsstatus|
      Bestellstatus|Rechnungsstatus|Statut|Statut de la commande|Estado|Estado del pedido|
      Situação|Status do pedido|Deal status|Status reason|État|Estado de la factura|
      Estado do pedido|Estado da encomenda|Status da fatura|Statut de la facture|Auftragsstand|
      Zahlungsstatus|Statut du paiement|Estado del pago|Status do pagamento|Opportunity status`,
    likely: `Stage|StageName|Stage name|Deal stage|Deal - Stage|Opportunity stage|Sales stage|Pipeline stage|
      State|Phase|Deal-Phase|Phase de la transaction|Etapa de la transacción|Statusgrund|
      Raison du statut|Razón para el estado|Verkaufsphase|Étape|Étape de vente|Etapa|Etapa del negocio|Etapa do negócio|Fase`,
    check: `IsWon|Is won|Won|IsClosed|Is closed|Closed|Is closed won|Gewonnen|Paid|Is paid|Bezahlt|
      Payé|Pagado|Pago|Pagato|Betaald|IsDeleted|Deleted|Cancelled|Canceled|Is cancelled|Voided|
      Storniert|Annulé|Anulado|Cancelado|Annullato|Cancelled at|Canceled at|Cancelled on|
      Cancellation date|Storniert am|Stornodatum|Fulfillment status`,
  },
};
