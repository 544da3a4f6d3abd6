import { describe, expect, it } from "vitest";
import { accountTargets } from "@/tests/factories/header-targets";

describe("account lists in other words", () => {
  it.each([
    [
      "German",
      [
        "Kundennummer",
        "Firma",
        "Branche",
        "Land",
        "Kundenbetreuer",
        "Währung",
        "Kunde seit",
        "Letzte Bestellung",
        "Umsatz (12 Monate)",
        "Umsatz gesamt",
        "Jahresumsatz",
      ],
      {
        Kundennummer: "externalId",
        Firma: "name",
        Branche: "industry",
        Land: "country",
        Kundenbetreuer: "owner",
        Währung: "currency",
        "Kunde seit": "customerSince",
        "Letzte Bestellung": "lastPurchaseOn",
        "Umsatz (12 Monate)": "revenue12mMinor",
        "Umsatz gesamt": "revenueTotalMinor",
        Jahresumsatz: "? revenue",
      },
    ],
    [
      "French",
      [
        "Code client",
        "Raison sociale",
        "Secteur d'activité",
        "Pays",
        "Client depuis",
        "Panier moyen",
      ],
      {
        "Code client": "externalId",
        "Raison sociale": "name",
        "Secteur d'activité": "industry",
        Pays: "country",
        "Client depuis": "customerSince",
        "Panier moyen": "averageTicketMinor",
      },
    ],
    [
      "Spanish",
      ["Código de cliente", "Razón social", "Sector", "País", "Cliente desde", "Última compra"],
      {
        "Código de cliente": "externalId",
        "Razón social": "name",
        Sector: "industry",
        País: "country",
        "Cliente desde": "customerSince",
        "Última compra": "lastPurchaseOn",
      },
    ],
    [
      "Portuguese",
      ["Código do cliente", "Nome do cliente", "Setor", "País", "Cliente desde", "Ticket médio"],
      {
        "Código do cliente": "externalId",
        "Nome do cliente": "name",
        Setor: "industry",
        País: "country",
        "Cliente desde": "customerSince",
        "Ticket médio": "averageTicketMinor",
      },
    ],
    [
      "other names",
      [
        "Customer number",
        "Customer name",
        "City",
        "Sales rep",
        "Credit limit",
        "Ticket size",
        "Purchase frequency",
        "Tenure (months)",
        "Personalization (0-100)",
        "Net sales, trailing 12 months",
        "Orders",
      ],
      {
        "Customer number": "externalId",
        "Customer name": "name",
        "Sales rep": "owner",
        "Ticket size": "averageTicketMinor",
        "Purchase frequency": "ordersPerYear",
        "Tenure (months)": "tenureMonths",
        "Personalization (0-100)": "judged100",
        "Net sales, trailing 12 months": "revenue12mMinor",
        Orders: "? orders",
      },
    ],
  ])("%s", async (_name, headers, expected) => {
    expect(await accountTargets(headers)).toEqual(expected);
  });
});
