import { expect, it } from "vitest";
import type { AccountListRow, AccountListView } from "@/lib/usecases/list-accounts";
import { screen, show, within } from "@/tests/components/page";
import { AccountList } from "./account-list";

const ROW: AccountListRow = {
  ...{ id: "a-1", href: "/accounts/a-1", name: "Fern", detail: "K-1 · Retail", owner: "Ann" },
  mark: {
    ...{ segment: "customer", override: "client", borderline: true, provisional: false },
    ...{ lapsed: true, quiet: false },
  },
  ...{ score: "41.0", coverage: "80%", revenue: "€9,000", lastPurchase: "5 Mar 2024" },
  ...{ treatedAs: "client", mismatch: "over-served", updated: "31 Mar 2026" },
};
const VIEW: AccountListView = {
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
    { key: "mark", label: "Segment", numeric: false },
    { key: "mismatch", label: "Mismatch", numeric: false },
    {
      ...{ key: "revenue", label: "Revenue", numeric: true },
      sort: { href: "/accounts?sort=revenue", direction: "none" },
    },
  ],
  rows: [ROW, { ...ROW, id: "a-2", href: "/accounts/a-2", name: "Moss", mismatch: null }],
  carried: [{ name: "tab", value: "customers" }],
};

const list = (more: Partial<AccountListView> = {}, mayAdd = true) =>
  show(<AccountList view={{ ...VIEW, ...more }} mayAdd={mayAdd} />);
const hrefOf = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

it("without accounts says what to do about it, to who may do it", () => {
  list({ empty: true, rows: [] });
  expect(screen.getByText("No accounts yet")).toBeTruthy();
  expect(hrefOf("Import your list")).toBe("/import");
  expect(hrefOf("Add an account")).toBe("/accounts/new");
});

it("offers nothing to who may not add accounts", () => {
  list({ empty: true, rows: [] }, false);
  expect(screen.getByText("No accounts yet")).toBeTruthy();
  expect(screen.queryByRole("link")).toBeNull();
});

it("has a row an account, with its segment, its flags and what a person says instead", () => {
  list();
  const table = screen.getByRole("table", { name: "Accounts" });
  const names = within(table).getAllByRole("rowheader");
  expect(names.map((name) => within(name).getByRole("link").textContent)).toEqual(["Fern", "Moss"]);
  const row = within(table).getByRole("row", { name: /^Fern/ });
  for (const text of [
    "K-1 · Retail",
    "Customer",
    "borderline",
    "lapsed",
    "Over-served",
    "€9,000",
  ]) {
    expect(within(row).getByText(text), text).toBeTruthy();
  }
  expect(row.textContent).toContain("overridden: Client");
});

it("says by which column it is sorted, and sorts by the others", () => {
  list();
  const header = (name: string) => screen.getByRole("columnheader", { name });
  expect(header("Account").getAttribute("aria-sort")).toBe("ascending");
  expect(header("Revenue").getAttribute("aria-sort")).toBeNull();
  expect(within(header("Revenue")).getByRole("link").getAttribute("href")).toBe(
    "/accounts?sort=revenue",
  );
  expect(within(header("Segment")).queryByRole("link")).toBeNull();
});

it("marks the tab that is open", () => {
  list();
  const tabs = within(screen.getByRole("navigation", { name: "Views" }));
  expect(tabs.getByRole("link", { current: "page" }).textContent).toBe("Customers");
  expect(tabs.getByRole("link", { name: "All" }).getAttribute("href")).toBe("/accounts");
});

it.each([
  ["first", { nextHref: "/accounts?after=x" }, ["Next"]],
  [
    "middle",
    { previousHref: "/accounts?before=x", nextHref: "/accounts?after=y" },
    ["Previous", "Next"],
  ],
  ["last", { previousHref: "/accounts?before=x" }, ["Previous"]],
])("leads from the %s page to those beside it", (_, hrefs, names) => {
  list(hrefs);
  const pages = within(screen.getByRole("navigation", { name: "Pages" })).getAllByRole("link");
  expect(pages.map((link) => link.textContent)).toEqual(names);
  expect(pages.map((link) => link.getAttribute("href"))).toEqual(
    Object.values(hrefs).toSorted(
      (a, b) => Number(a.includes("after")) - Number(b.includes("after")),
    ),
  );
});

it("keeps tab and sort in its search, and what was searched for", () => {
  list();
  const search = screen.getByLabelText<HTMLInputElement>("Name, external ID, owner or industry");
  expect(search.value).toBe("fe");
  const form = search.form;
  if (!form) throw new Error("The search is of no form.");
  expect(form.getAttribute("action")).toBe("/accounts");
  expect(Object.fromEntries(new FormData(form))).toEqual({ tab: "customers", q: "fe" });
});

it("without a match says so and leads back", () => {
  list({ rows: [], search: "Nirgendwo" });
  expect(screen.getByText("No account matches")).toBeTruthy();
  expect(screen.getByText("Nothing in this view is called “Nirgendwo”.")).toBeTruthy();
  expect(hrefOf("Show all accounts")).toBe("/accounts");
});

it("says that nothing belongs in a view where nothing was searched for", () => {
  list({ rows: [], search: "" });
  expect(screen.getByText("No account of the portfolio belongs in this view today.")).toBeTruthy();
});

it("counts exactly on request, where it has not", () => {
  list({ total: "10,000+ accounts", exactCountHref: "/accounts?count=exact" });
  expect(screen.getByText("10,000+ accounts")).toBeTruthy();
  expect(hrefOf("Count exactly")).toBe("/accounts?count=exact");
  expect(hrefOf("Export as CSV")).toBe("/api/accounts/export");
});
