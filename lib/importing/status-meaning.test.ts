import { describe, expect, it } from "vitest";
import { notBoughtStatuses, statusMeaning } from "./status-meaning";

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

  it.each(["On hold", "Type B", "not cancelled", "Texas", ""])("not known: %s", (value) => {
    expect(statusMeaning("Status", value)).toBe("unknown");
  });

  it.each([
    ["IsWon", "false", "notBought"],
    ["IsWon", "TRUE", "bought"],
    ["Won", "0", "notBought"],
    ["IsClosed", "false", "notBought"],
    ["IsClosed", "true", "unknown"],
    ["Status", "false", "unknown"],
    ["Status", "In progress", "unknown"],
    ["Status Reason", "In Progress", "notBought"],
    ["Deal - Stage", "New", "notBought"],
  ] as const)("a column %s with %s is %s", (header, value, meaning) => {
    expect(statusMeaning(header, value)).toBe(meaning);
  });

  it("knows that an open invoice was sent, and a voided one is none", () => {
    const values = ["Open", "Unpaid", "Voided", "Draft"].map((value) => ({ value }));
    expect(notBoughtStatuses("Invoice status", values)).toEqual(["Voided", "Draft"]);
    expect(notBoughtStatuses("Rechnungsstatus", [{ value: "offen" }])).toEqual([]);
  });
});
