import { describe, expect, it } from "vitest";
import { columnsOf, orderTargets } from "@/tests/factories/header-targets";
import { proposeKind } from "./propose-mapping";

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
