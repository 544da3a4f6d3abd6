import { describe, expect, it } from "vitest";
import { accountTargets } from "@/tests/factories/header-targets";

describe("import 11: what an account bought, in five languages", () => {
  it.each([
    [
      "German",
      {
        "Kundenbeziehung seit": "customerSince",
        "Datum der letzten Bestellung": "lastPurchaseOn",
        "Bestellungen der letzten 12 Monate": "orders12m",
        "Anzahl der Bestellungen": "ordersTotal",
        "Umsatz der letzten 12 Monate": "revenue12mMinor",
        Lebenszeitumsatz: "revenueTotalMinor",
        "Mittlerer Bestellwert": "averageTicketMinor",
        Kundenverantwortlicher: "owner",
      },
    ],
    [
      "French",
      {
        "Date de la première commande": "customerSince",
        "Date de dernière commande": "lastPurchaseOn",
        "Commandes sur 12 mois": "orders12m",
        "Nb de commandes": "ordersTotal",
        "CA 12 derniers mois": "revenue12mMinor",
        "CA cumulé": "revenueTotalMinor",
        "Valeur moyenne de commande": "averageTicketMinor",
        "Chargé de clientèle": "owner",
      },
    ],
    [
      "Spanish",
      {
        "Fecha del primer pedido": "customerSince",
        "Fecha última compra": "lastPurchaseOn",
        "Pedidos últimos 12 meses": "orders12m",
        "Cantidad de pedidos": "ordersTotal",
        "Facturación últimos 12 meses": "revenue12mMinor",
        "Total facturado": "revenueTotalMinor",
        "Valor medio del pedido": "averageTicketMinor",
        "Ejecutivo de cuenta": "owner",
      },
    ],
    [
      "Portuguese",
      {
        "Data do primeiro pedido": "customerSince",
        "Data do último pedido": "lastPurchaseOn",
        "Pedidos nos últimos 12 meses": "orders12m",
        "Quantidade de pedidos": "ordersTotal",
        "Faturamento últimos 12 meses": "revenue12mMinor",
        "Total faturado": "revenueTotalMinor",
        "Valor médio da encomenda": "averageTicketMinor",
        "Gerente de conta": "owner",
      },
    ],
    [
      "English",
      {
        "First order on": "customerSince",
        "Last ordered on": "lastPurchaseOn",
        "Orders in the last 12 months": "orders12m",
        "Orders to date": "ordersTotal",
        "Turnover (12 months)": "revenue12mMinor",
        "Sales to date": "revenueTotalMinor",
        "Average purchase value": "averageTicketMinor",
        "Account Owner: Full Name": "owner",
      },
    ],
    [
      "Dynamics in German",
      {
        "(Nicht ändern) Firma": "externalId",
        Firmenname: "name",
        Besitzer: "owner",
        Währung: "currency",
      },
    ],
  ])("%s", async (_name, expected) => {
    expect(await accountTargets(Object.keys(expected))).toEqual(expected);
  });
});
