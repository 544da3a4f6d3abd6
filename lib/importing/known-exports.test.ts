import { expect, test } from "vitest";
import { profileTable } from "@/lib/tabular/profile-table";
import { missingTargets, proposeKind, proposeOrderMapping } from "./propose-mapping";

const SHOPIFY = `Name,Email,Financial Status,Paid at,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name
#1001,anna@acme.example,paid,2024-01-05 10:22:31 +0100,EUR,120.00,148.75,2024-01-05 10:22:30 +0100,2,Chair,50.00,Anna Meyer
#1001,anna@acme.example,,,,,,2024-01-05 10:22:30 +0100,1,Lamp,20.00,
`;
const XERO = `*ContactName,*InvoiceNumber,*InvoiceDate,Total,*Description,*Quantity,*UnitAmount,*AccountCode,Currency,Status
Alder Ltd,INV-001,25/01/2024,220.00,Work,1,100.00,200,GBP,Paid
Alder Ltd,INV-001,25/01/2024,220.00,More,2,60.00,200,GBP,Paid
`;
const WOO = `Order Number,Order Status,Order Date,Company (Billing),Email (Billing),Order Total Amount,Quantity (- Refund),Item Cost
100,Completed,2024-01-05 10:00,ACME GmbH,a@acme.example,119,2,50
`;
const SAP = `Debitor;Name 1;Belegnr.;Belegdatum;Nettobetrag;Währung
0000100001;ACME GmbH;90001234;05.01.2024;1.234,56-;EUR
`;
const STRIPE = `id,Created (UTC),Amount,Currency,Status,Customer ID,Customer Description
ch_1,2024-01-05 10:00,120.00,eur,Paid,cus_1,ACME GmbH
`;

test.each([
  [
    "Shopify",
    SHOPIFY,
    {
      ...{ orderNumber: "Name", orderDate: "Created at", amount: "Subtotal" },
      ...{ accountId: "Email", accountName: "Billing Name" },
    },
  ],
  [
    "Xero",
    XERO,
    {
      ...{ orderNumber: "*InvoiceNumber", orderDate: "*InvoiceDate", quantity: "*Quantity" },
      ...{ unitPrice: "*UnitAmount", accountName: "*ContactName" },
    },
  ],
  [
    "WooCommerce",
    WOO,
    {
      ...{ orderNumber: "Order Number", orderDate: "Order Date", unitPrice: "Item Cost" },
      ...{ quantity: "Quantity (- Refund)", accountName: "Company (Billing)" },
      accountId: "Email (Billing)",
    },
  ],
  [
    "SAP",
    SAP,
    {
      ...{ orderNumber: "Belegnr.", orderDate: "Belegdatum", amount: "Nettobetrag" },
      ...{ accountId: "Debitor", accountName: "Name 1" },
    },
  ],
  [
    "Stripe",
    STRIPE,
    {
      ...{ orderNumber: "id", orderDate: "Created (UTC)", amount: "Amount" },
      ...{ accountId: "Customer ID", accountName: "Customer Description" },
    },
  ],
])(
  "import 11: an export of orders from %s is mapped, and no total is counted beside its lines",
  async (_name, text, wanted) => {
    const found = await profileTable(() => [new TextEncoder().encode(text)]);
    if (!found.ok) throw new Error(found.error.code);
    const { columns } = found.value;
    expect(proposeKind(columns)).toBe("orders");
    const matched = proposeOrderMapping(columns).flatMap(({ column, match }) =>
      match ? [[match.target, column.header] as const] : [],
    );
    const targets = Object.fromEntries(matched);
    expect(targets).toMatchObject(wanted);
    expect(targets.amount === undefined).toBe(targets.unitPrice !== undefined);
    expect(missingTargets("orders", Object.keys(targets))).toEqual([]);
  },
);
