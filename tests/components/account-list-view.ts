import type { AccountListRow } from "@/lib/usecases/account-list-row";
import type { AccountListView } from "@/lib/usecases/list-accounts";

/** An account with something of every flag. */
export const LIST_ROW: AccountListRow = {
  ...{ id: "a-1", href: "/accounts/a-1", name: "Fern", detail: "K-1 · Retail", owner: "Ann" },
  mark: {
    ...{ segment: "customer", override: "client", borderline: true, provisional: false },
    ...{ lapsed: true, quiet: false },
  },
  ...{
    score: "41.0",
    tradeOnly: "",
    certainty: "check first",
    revenue: "€9,000",
    lastPurchase: "5 Mar 2024",
  },
  ...{ treatedAs: "client", mismatch: "over-served", updated: "31 Mar 2026" },
};

/** The first page of a search, with two rows. */
export const LIST_VIEW: AccountListView = {
  ...{ address: "/accounts?q=fe", paging: { position: "1–50 of 125" } },
  ...{ search: "fe", total: "125 accounts", empty: false, exportHref: "/api/accounts/export" },
  tabs: [
    { label: "All", href: "/accounts", current: false },
    { label: "Customers", href: "/accounts?tab=customers", current: true },
  ],
  columns: [
    {
      ...{ key: "name", label: "Account", numeric: false },
      sort: { href: "/accounts?sort=name", direction: "ascending" },
    },
    { key: "detail", label: "ID, industry, country", numeric: false },
    { key: "mark", label: "Segment", numeric: false },
    { key: "certainty", label: "How sure", numeric: false },
    { key: "mismatch", label: "Mismatch", numeric: false },
    {
      ...{ key: "revenue", label: "Revenue", numeric: true },
      sort: { href: "/accounts?sort=revenue", direction: "none" },
    },
  ],
  rows: [LIST_ROW, { ...LIST_ROW, id: "a-2", href: "/accounts/a-2", name: "Moss", mismatch: null }],
  carried: [{ name: "tab", value: "customers" }],
};
