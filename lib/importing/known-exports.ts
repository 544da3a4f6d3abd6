import type { Column } from "@/lib/tabular/header-row";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import { compactHeader } from "./header-words";
import type { OrderTarget } from "./targets";

/**
 * Exports of lines whose headers mislead when they are taken one by one: the total of the order
 * stands on its first line or on all of them, and adding it to its lines would count it twice.
 */
interface KnownExport {
  /** Compact headers; a file that has all of them is such an export. */
  readonly has: readonly string[];
  /** What columns are, by compact header; undefined for those that must stay out. */
  readonly columns: Readonly<Record<string, OrderTarget | undefined>>;
  /** What its discounts are, where they do not say it themselves. */
  readonly discounts?: DiscountUnit;
}

/** Shopify: everything but the line, its date and the address of the buyer is on the first line. */
const SHOPIFY = {
  name: "orderNumber",
  createdat: "orderDate",
  email: "accountId",
  paidat: undefined,
  total: undefined,
} as const;

/**
 * WooCommerce by its usual plugin: the totals of the order stand on each line, and the cost of an
 * item is less its discount already.
 */
const WOOCOMMERCE = {
  companybilling: "accountName",
  emailbilling: "accountId",
  itemcost: "unitPrice",
  discountamount: undefined,
  ordertotalamount: undefined,
  ordersubtotalamount: undefined,
} as const;

const KNOWN: readonly KnownExport[] = [
  {
    // Salesforce opportunities by Data Loader: the name is the deal's, the account is an id.
    has: ["accountid", "stagename", "closedate"],
    columns: {
      id: "orderNumber",
      accountid: "accountId",
      closedate: "orderDate",
      stagename: "status",
      name: undefined,
    },
  },
  {
    // Stripe payments: the invoice is there for some payments only.
    has: ["id", "createddateutc", "amount", "status"],
    columns: { id: "orderNumber", createddateutc: "orderDate", invoiceid: undefined },
  },
  {
    // Shopify: its subtotal is the lines less all discounts but those of shipping, without taxes.
    has: ["name", "financialstatus", "subtotal", "lineitemprice"],
    columns: {
      ...SHOPIFY,
      subtotal: "amount",
      lineitemquantity: undefined,
      lineitemprice: undefined,
      lineitemdiscount: undefined,
      discountamount: undefined,
    },
  },
  {
    has: ["name", "financialstatus", "lineitemquantity", "lineitemprice"],
    columns: SHOPIFY,
  },
  {
    // HubSpot deals: of several companies of a deal, the primary one.
    has: ["recordid", "dealname", "dealstage"],
    columns: {
      recordid: "orderNumber",
      associatedcompanyidsprimary: "accountId",
      associatedcompanyprimary: "accountName",
    },
  },
  {
    // Xero: the total of the invoice is on every line.
    has: ["contactname", "invoicenumber", "quantity", "unitamount"],
    columns: {
      contactname: "accountName",
      invoicenumber: "orderNumber",
      unitamount: "unitPrice",
      total: undefined,
      accountcode: undefined,
    },
    discounts: "percent",
  },
  {
    // WooCommerce, with a quantity that is less what came back already.
    has: ["ordernumber", "orderdate", "quantityrefund", "itemcost"],
    columns: { ...WOOCOMMERCE, quantityrefund: "quantity", orderrefundamount: undefined },
  },
  {
    has: ["ordernumber", "orderdate", "ordertotalamount", "itemcost"],
    columns: WOOCOMMERCE,
  },
  {
    // Sage 50: the number of a transaction is not that of its invoice.
    has: ["type", "ref", "netamount", "taxamount"],
    columns: {
      ref: "orderNumber",
      no: undefined,
      customerref: "accountId",
      accountref: "accountId",
      ac: "accountId",
    },
  },
  {
    // SAP's list of items: the account is the customer's.
    has: ["konto", "name1", "belegnr", "belegdatum"],
    columns: { konto: "accountId", name1: "accountName" },
  },
  {
    // Odoo: the company is the own one.
    has: ["orderreference", "customer", "salesperson"],
    columns: { customer: "accountName", company: undefined },
  },
];

const compactHeaders = (columns: readonly Column[]): string[] =>
  columns.map(({ header }) => compactHeader(header));

const exportOf = (headers: readonly string[]): KnownExport | undefined =>
  KNOWN.find(({ has }) => has.every((header) => headers.includes(header)));

/** What the columns of a known export of orders are, by index; undefined for any other file. */
export function knownOrderColumns(
  columns: readonly Column[],
): ReadonlyMap<number, OrderTarget | undefined> | undefined {
  const headers = compactHeaders(columns);
  const found = exportOf(headers);
  if (!found) return undefined;
  return new Map(
    columns.flatMap(({ index }, at) => {
      const header = headers[at] ?? "";
      return Object.hasOwn(found.columns, header) ? [[index, found.columns[header]]] : [];
    }),
  );
}

/** What the discounts of a known export are; undefined where they say it, or in any other file. */
export const knownDiscounts = (columns: readonly Column[]): DiscountUnit | undefined =>
  exportOf(compactHeaders(columns))?.discounts;
