import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import type { ByteSource } from "@/lib/tabular/byte-source";
import { ERROR_FILE_HEADERS } from "@/lib/tabular/own-file";
import { profileTable } from "@/lib/tabular/profile-table";
import {
  missingTargets,
  proposeAccountMapping,
  proposedChoices,
  proposeKind,
  proposeOrderMapping,
} from "./propose-mapping";
import { ORDER_TARGET_LIST } from "./targets";

async function columnsOf(text: string) {
  const source: ByteSource = () => [new TextEncoder().encode(text)];
  const result = await profileTable(source);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.columns;
}

/** header → target, or the question asked, for headers over a row of nothing. */
async function accountTargets(headers: readonly string[], delimiter = ";") {
  const columns = await columnsOf(`${headers.join(delimiter)}\n`);
  return Object.fromEntries(
    proposeAccountMapping(columns).flatMap(({ column, match, asks }) =>
      match || asks ? [[column.label, match?.target ?? `? ${asks}`]] : [],
    ),
  );
}

async function orderTargets(headers: readonly string[]) {
  const columns = await columnsOf(`${headers.join(";")}\n`);
  return Object.fromEntries(
    proposeOrderMapping(columns).flatMap(({ column, match }) =>
      match ? [[column.label, match.target]] : [],
    ),
  );
}

describe("templates", () => {
  it("every header of the account list maps to its own field, surely", async () => {
    const columns = await columnsOf(readFileSync("public/templates/account-list.csv", "utf8"));
    const fields = Object.entries(ACCOUNT_FIELDS).filter(([field]) => field !== "ordersPerYear");
    const proposals = proposeAccountMapping(columns);
    expect(columns.map(({ header }) => header)).toEqual(fields.map(([, { header }]) => header));
    expect(proposals.map(({ match }) => match?.target)).toEqual(fields.map(([field]) => field));
    expect(proposals.every(({ match }) => match?.why === "exact")).toBe(true);
    expect(proposals.every(({ mustChoose }) => mustChoose === undefined)).toBe(true);
    expect(proposeKind(columns)).toBe("accounts");
  });

  it("every header of the order history maps to its own field", async () => {
    const columns = await columnsOf(readFileSync("public/templates/order-history.csv", "utf8"));
    expect(proposeOrderMapping(columns).map(({ match }) => match?.target)).toEqual(
      ORDER_TARGET_LIST,
    );
    expect(proposeKind(columns)).toBe("orders");
  });
});

describe("account lists of other programs", () => {
  it.each([
    [
      "HubSpot",
      [
        "Record ID",
        "Company name",
        "Company owner",
        "Country/Region",
        "Industry",
        "Website URL",
        "Annual Revenue",
        "Create Date",
        "Last Activity Date",
        "Number of times contacted",
        "Lifecycle Stage",
      ],
      {
        "Record ID": "externalId",
        "Company name": "name",
        "Company owner": "owner",
        "Country/Region": "country",
        Industry: "industry",
        "Website URL": "website",
        "Annual Revenue": "? revenue",
        "Create Date": "? created",
        "Last Activity Date": "? lastActivity",
        "Number of times contacted": "? timesContacted",
        "Lifecycle Stage": "selfLabel",
      },
    ],
    [
      "Salesforce",
      [
        "ID",
        "NAME",
        "TYPE",
        "BILLINGCOUNTRY",
        "SHIPPINGCOUNTRY",
        "WEBSITE",
        "INDUSTRY",
        "ANNUALREVENUE",
        "OWNERID",
        "CREATEDDATE",
        "LASTACTIVITYDATE",
      ],
      {
        ID: "externalId",
        NAME: "name",
        TYPE: "selfLabel",
        BILLINGCOUNTRY: "country",
        WEBSITE: "website",
        INDUSTRY: "industry",
        ANNUALREVENUE: "? revenue",
        CREATEDDATE: "? created",
        LASTACTIVITYDATE: "? lastActivity",
      },
    ],
    [
      "Pipedrive",
      [
        "Organization - ID",
        "Organization - Name",
        "Organization - Owner",
        "Organization - Country of Address",
        "Organization - Total activities",
        "Organization - Organization created",
      ],
      {
        "Organization - ID": "externalId",
        "Organization - Name": "name",
        "Organization - Owner": "owner",
        "Organization - Country of Address": "country",
        "Organization - Total activities": "? timesContacted",
        "Organization - Organization created": "? created",
      },
    ],
    [
      "Dynamics",
      [
        "(Do Not Modify) Account",
        "(Do Not Modify) Row Checksum",
        "(Do Not Modify) Modified On",
        "Account Name",
        "Address 1: Country/Region",
        "Owner",
        "Annual Revenue",
      ],
      {
        "(Do Not Modify) Account": "externalId",
        "Account Name": "name",
        "Address 1: Country/Region": "country",
        Owner: "owner",
        "Annual Revenue": "? revenue",
      },
    ],
    [
      "Zoho",
      [
        "Record Id",
        "Account Name",
        "Account Owner",
        "Billing Country",
        "Created Time",
        "Last Activity Time",
      ],
      {
        "Record Id": "externalId",
        "Account Name": "name",
        "Account Owner": "owner",
        "Billing Country": "country",
        "Created Time": "? created",
        "Last Activity Time": "? lastActivity",
      },
    ],
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

describe("order histories", () => {
  it.each([
    [
      [
        "Order number",
        "Order date",
        "Status",
        "Customer number",
        "Customer name",
        "Product",
        "Quantity",
        "Unit price",
      ],
      ["orderNumber", "orderDate", "status", "accountId", "accountName", "quantity", "unitPrice"],
    ],
    [
      ["InvoiceNo", "InvoiceDate", "CustomerID", "Quantity", "UnitPrice", "Country"],
      ["orderNumber", "orderDate", "accountId", "quantity", "unitPrice"],
    ],
    [
      ["Belegnummer", "Belegdatum", "Kundennummer", "Kundenname", "Nettobetrag", "Währung"],
      ["orderNumber", "orderDate", "accountId", "accountName", "amount", "currency"],
    ],
    [
      ["N° facture", "Date de facture", "Nom du client", "Montant HT", "Devise"],
      ["orderNumber", "orderDate", "accountName", "amount", "currency"],
    ],
    [
      ["Nº factura", "Fecha de factura", "Cliente", "Importe"],
      ["orderNumber", "orderDate", "accountName", "amount"],
    ],
    [
      ["Número do pedido", "Data do pedido", "Cliente", "Valor total"],
      ["orderNumber", "orderDate", "accountName", "amount"],
    ],
  ])("%j", async (headers, expected) => {
    const columns = await columnsOf(`${headers.join(";")}\n`);
    expect(Object.values(await orderTargets(headers))).toEqual(expected);
    expect(proposeKind(columns)).toBe("orders");
  });
});

it("gives a field to one column only, the surest", async () => {
  const columns = await columnsOf("Company;Account name;Name\n");
  expect(
    proposeAccountMapping(columns).map(({ match, takenBy }) => match?.target ?? takenBy),
  ).toEqual([1, "name", 1]);
});

it("does not believe a header that its values contradict, unless it is ours", async () => {
  const columns = await columnsOf("Name;Contract;Agreement;Since\nA;file-1.pdf;file-1.pdf;yes\n");
  expect(proposeAccountMapping(columns).map(({ match }) => match?.target)).toEqual([
    "name",
    undefined,
    "agreement",
    undefined,
  ]);
});

it("says that a format is open where the target needs it", async () => {
  const columns = await columnsOf("Name;Customer since;Revenue (total)\nA;01/02/2024;1.000\n");
  expect(proposeAccountMapping(columns).map(({ mustChoose }) => mustChoose)).toEqual([
    undefined,
    "dates",
    "decimal",
  ]);
});

it("takes the currency from the header or from all cells", async () => {
  const columns = await columnsOf("Name;Revenue (total) (USD);Average ticket\nA;5;7 €\n");
  expect(proposedChoices(proposeAccountMapping(columns)).map(({ currency }) => currency)).toEqual([
    undefined,
    "USD",
    "EUR",
  ]);
});

it("names what a mapping lacks", () => {
  expect(missingTargets("accounts", ["website"])).toEqual([["name", "externalId"]]);
  expect(missingTargets("orders", ["orderDate", "accountName", "quantity"])).toEqual([
    ["amount", "unitPrice"],
  ]);
  expect(missingTargets("orders", ["orderDate", "accountId", "quantity", "unitPrice"])).toEqual([]);
});

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

describe("import 11: deals and invoices of other programs", () => {
  it.each([
    [
      "Salesforce opportunities",
      {
        "Opportunity ID": "orderNumber",
        "Account Name": "accountName",
        "Close Date": "orderDate",
        Amount: "amount",
        Stage: "status",
      },
      ["Opportunity Owner"],
    ],
    [
      "HubSpot deals",
      {
        "Record ID": "orderNumber",
        "Deal Stage": "status",
        "Close Date": "orderDate",
        Amount: "amount",
        "Associated Company IDs (Primary)": "accountId",
        "Associated Company (Primary)": "accountName",
      },
      ["Deal Name", "Deal owner"],
    ],
    [
      "Pipedrive deals",
      {
        "Deal - ID": "orderNumber",
        "Deal - Organization": "accountName",
        "Deal - Organization ID": "accountId",
        "Deal - Value": "amount",
        "Deal - Currency of Value": "currency",
        "Deal - Status": "status",
        "Deal - Won time": "orderDate",
      },
      ["Deal - Title"],
    ],
    [
      "Dynamics orders",
      {
        "(Do Not Modify) Order": "orderNumber",
        Customer: "accountName",
        "Total Amount": "amount",
        "Date Fulfilled": "orderDate",
        "Status Reason": "status",
      },
      ["(Do Not Modify) Row Checksum"],
    ],
    [
      "Zoho deals",
      {
        "Record Id": "orderNumber",
        "Account Name": "accountName",
        "Account Name.id": "accountId",
        "Closing Date": "orderDate",
        Amount: "amount",
        Stage: "status",
      },
      ["Deal Name", "Deal Owner"],
    ],
  ])("%s", async (_name, expected, ignored) => {
    expect(await orderTargets([...Object.keys(expected), ...ignored])).toEqual(expected);
  });
});

test("import 24: the columns that an error file adds are taken for nothing", async () => {
  const columns = await columnsOf(`Account name,Line,${ERROR_FILE_HEADERS.join(",")}\nA,1,2,x\n`);
  for (const proposals of [proposeAccountMapping(columns), proposeOrderMapping(columns)]) {
    expect(proposals.slice(2).map(({ match, asks, takenBy }) => [match, asks, takenBy])).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  }
});
