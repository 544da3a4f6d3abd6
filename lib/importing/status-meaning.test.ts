import { describe, expect, it } from "vitest";
import { notBoughtStatuses, statusReader } from "./status-meaning";

const statusMeaning = (header: string, value: string, headers: readonly string[] = []) =>
  statusReader({ header, headers })(value);

describe("import 40: what a status says", () => {
  it.each([
    ...[
      "Failed",
      "VOID",
      "Voided",
      "cancelled",
      "Canceled",
      "wc-cancelled",
      "draft",
      "checkout-draft",
    ],
    ...["Pending", "Pending payment", "wc-pending", "open", "Prospecting", "Proposal/Price Quote"],
    ...[
      "Negotiation/Review",
      "4 - Negotiation",
      "Lost",
      "Closed Lost",
      "closedlost",
      "Closed-Lost: price",
    ],
    ...["Refunded", "Quotation Sent", "Contract sent", "Qualified To Buy"],
    ...["Storniert", "Entwurf", "Offen", "Verloren", "In Verhandlung", "Angebot", "Rückerstattet"],
    ...[
      "Annulé",
      "Annulée",
      "Brouillon",
      "En attente",
      "Perdu",
      "Devis",
      "Remboursé",
      "Négociation",
    ],
    ...[
      "Cancelado",
      "Borrador",
      "Pendiente",
      "Perdida",
      "Reembolsado",
      "Presupuesto",
      "Negociación",
    ],
    ...["Anulada", "Rascunho", "Em aberto", "Perdido", "Orçamento", "Negociação", "Estornado"],
  ])("nothing bought: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("notBought");
  });

  it.each([
    ...[
      "Closed Won",
      "closedwon",
      "Paid",
      "wc-completed",
      "Shipped",
      "Partially refunded",
      "partially_paid",
    ],
    ...["Gewonnen", "Bezahlt", "Versandt", "Teilweise erstattet", "Payée", "Livré", "Gagné"],
    ...[
      "Partiellement remboursé",
      "Pagado",
      "Entregado",
      "Ganado",
      "Entregue",
      "Ganho",
      "Concluído",
    ],
  ])("something bought: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("bought");
  });

  it.each([
    ...[
      "Annullato",
      "Bozza",
      "Non pagato",
      "Stornata",
      "Geannuleerd",
      "Terugbetaald",
      "Openstaand",
    ],
    ...["Denied", "Blocked", "charged_back", "uncollectible", "pending_paypal", "paypal_reversed"],
    ...["Uneinbringlich", "Papierkorb", "En attente du paiement par chèque", "Malsucedido"],
    ...["Shipped - Returned to Seller", "Awaiting Payment", "Trash", "Expired", "Not paid"],
  ])("nothing bought either: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("notBought");
  });

  it.each([
    ...[
      "Vinta",
      "Pagato",
      "Betaald",
      "Awaiting Fulfillment",
      "Unfulfilled",
      "Abgeschlossen",
      "Procesando",
    ],
    ...["Fertiggestellt", "Teilw. erstattet", "Parzialmente rimborsato", "Gedeeltelijk betaald"],
  ])("something bought too: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("bought");
  });

  it.each([
    ...[
      "On hold",
      "wc-on-hold",
      "holded",
      "payment_review",
      "Disputed",
      "fraud",
      "closed",
      "Wartestellung",
    ],
    ...["En espera", "Angebot angenommen", "Devis accepté", "Quote accepted"],
  ])("left open, so it is asked: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("unclear");
  });

  it.each(["Type B", "not cancelled", "Texas", ""])("not known: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("unknown");
  });

  it.each([
    ["IsWon", "false", "notBought"],
    ["IsWon", "TRUE", "bought"],
    ["Won", "0", "notBought"],
    ["IsClosed", "false", "notBought"],
    ["IsClosed", "true", "unclear"],
    ["IsDeleted", "true", "notBought"],
    ["Paid", "no", "notBought"],
    ["Storniert", "ja", "notBought"],
    ["Storniert", "nein", "bought"],
    ["Status", "false", "unknown"],
    ["Status", "In progress", "unknown"],
    ["Status Reason", "In Progress", "notBought"],
    ["Deal - Stage", "New", "notBought"],
    ["Stage", "25%", "notBought"],
    ["Stage", "100 %", "bought"],
    ["Stage", "10% - Qualification", "notBought"],
    ["Stage", "Closed", "unclear"],
    ["Verkaufsphase", "Mündliche Zusage", "unclear"],
    ["Stage", "Geschlossen und gewonnen", "bought"],
    ["Étape", "Clôturée, perdue", "notBought"],
  ] as const)("a column %s with %s is %s", (header, value, meaning) => {
    expect(statusMeaning(header, value)).toBe(meaning);
  });

  it("knows that an open invoice was sent, and a voided one is none", () => {
    const values = ["Open", "Unpaid", "Voided", "Draft"].map((value) => ({ value }));
    const invoices = { header: "Invoice status", headers: [] };
    expect(notBoughtStatuses(invoices, values)).toEqual(["Voided", "Draft"]);
    const german = { header: "Rechnungsstatus", headers: [] };
    expect(notBoughtStatuses(german, [{ value: "offen" }])).toEqual([]);
  });

  it.each([
    [["Belegnummer", "Fälligkeitsdatum", "Status"], "offen", "bought"],
    [["InvoiceNumber", "DueDate", "Status"], "Awaiting Payment", "bought"],
    [["Rechnungsnummer", "Kunde", "Status"], "überfällig", "bought"],
    [["Bestellnummer", "Rechnungsnummer", "Status"], "offen", "notBought"],
    [["Order ID", "Invoice number", "Status"], "Pending payment", "notBought"],
    [["Order ID", "Status"], "Open", "notBought"],
    [["Deal name", "Amount", "Status"], "Open", "notBought"],
    [["Factura", "Vencimiento", "Estado"], "Pendiente", "bought"],
  ] as const)("by what the file is: %s with %s is %s", (headers, value, meaning) => {
    expect(statusMeaning(headers.at(-1) ?? "", value, headers)).toBe(meaning);
  });

  it.each([
    [["Invoice number", "Paid"], "no", "bought"],
    [["Order ID", "Paid"], "no", "notBought"],
  ] as const)("a flag too: %s with %s is %s", (headers, value, meaning) => {
    expect(statusMeaning("Paid", value, headers)).toBe(meaning);
  });
});
