import { expect, it } from "vitest";
import type { AccountListView } from "@/lib/usecases/list-accounts";
import { LIST_ROW, LIST_VIEW } from "@/tests/components/account-list-view";
import { screen, show, within } from "@/tests/components/page";
import { AccountList } from "./account-list";

const list = (more: Partial<AccountListView> = {}, mayAdd = true) =>
  show(<AccountList view={{ ...LIST_VIEW, ...more }} mayAdd={mayAdd} />);
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
    "check first",
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
  ["first", { nextHref: "/accounts?after=x", lastHref: "/accounts?page=last" }, ["Next", "Last"]],
  [
    "middle",
    {
      ...{ firstHref: "/accounts", previousHref: "/accounts?before=x" },
      ...{ nextHref: "/accounts?after=y", lastHref: "/accounts?page=last" },
    },
    ["First", "Previous", "Next", "Last"],
  ],
  ["last", { firstHref: "/accounts", previousHref: "/accounts?before=x" }, ["First", "Previous"]],
])("leads from the %s page to those beside it, and to both ends", (_, hrefs, names) => {
  list({ paging: { position: "51–100 of 300", ...hrefs } });
  expect(screen.getByText("51–100 of 300")).toBeTruthy();
  const pages = within(screen.getByRole("navigation", { name: "Pages" })).getAllByRole("link");
  expect(pages.map((link) => link.textContent)).toEqual(names);
  expect(pages.map((link) => link.getAttribute("href"))).toEqual(Object.values(hrefs));
});

it("keeps tab and sort in its search, and what was searched for", () => {
  list();
  const search = screen.getByLabelText<HTMLInputElement>(
    "Name, external ID, account owner or industry",
  );
  expect(search.value).toBe("fe");
  const form = search.form;
  if (!form) throw new Error("The search is of no form.");
  expect(form.getAttribute("action")).toBe("/accounts");
  expect(Object.fromEntries(new FormData(form))).toEqual({ tab: "customers", q: "fe" });
});

it("without a match says so and leads back", () => {
  list({ rows: [], search: "Nirgendwo" });
  expect(screen.getByText("No accounts found")).toBeTruthy();
  expect(screen.getByText(/^Nothing in this view matches “Nirgendwo”/)).toBeTruthy();
  expect(hrefOf("Show all accounts")).toBe("/accounts");
});

it("says that nothing belongs in a view where nothing was searched for", () => {
  list({ rows: [], search: "" });
  expect(screen.getByText("No accounts in this view")).toBeTruthy();
});

it("counts exactly on request, where it has not", () => {
  list({ total: "10,000+ accounts", exactCountHref: "/accounts?count=exact" });
  expect(screen.getByText("10,000+ accounts")).toBeTruthy();
  expect(hrefOf("Count exactly")).toBe("/accounts?count=exact");
  expect(hrefOf("Export as CSV")).toBe("/api/accounts/export");
});

it("shows what trade alone would score as small as it is, and never as a score", () => {
  const columns = [
    { key: "name", label: "Account", numeric: false },
    { key: "score", label: "Score", numeric: true },
    { key: "certainty", label: "How sure", numeric: false },
  ] as const;
  list({ columns, rows: [{ ...LIST_ROW, score: "", tradeOnly: "trade only, 86", certainty: "" }] });
  expect(screen.getByText("trade only, 86").classList).toContain("text-caption");
});
