import { useState } from "react";
import { expect, it } from "vitest";
import type { AccountListRow } from "@/lib/usecases/account-list-row";
import type { AccountListView } from "@/lib/usecases/list-accounts";
import { screen, show, within } from "@/tests/components/page";
import { AccountList } from "./account-list";

const ROW: AccountListRow = {
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
const VIEW: AccountListView = {
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
  list({ columns, rows: [{ ...ROW, score: "", tradeOnly: "trade only, 86", certainty: "" }] });
  expect(screen.getByText("trade only, 86").classList).toContain("text-caption");
});

/** The list, of which every link and search brings the second page. */
function Turned() {
  const [isTurned, turn] = useState(false);
  const next = (event: { preventDefault(): void }) => {
    event.preventDefault();
    turn(true);
  };
  const paging = isTurned
    ? { position: "51–100 of 125", previousHref: "/accounts" }
    : { position: "1–50 of 125", nextHref: "/accounts?after=x" };
  return (
    <div onClickCapture={next} onSubmitCapture={next}>
      <AccountList view={{ ...VIEW, address: String(isTurned), paging }} mayAdd />
    </div>
  );
}

it("gives the focus to the list where the page was turned", async () => {
  const user = show(<Turned />);
  await user.click(screen.getByRole("link", { name: "Next" }));
  expect(document.activeElement).toBe(screen.getByRole("group", { name: "51–100 of 125" }));
});

it("leaves focus and caret in the search", async () => {
  const user = show(<Turned />);
  const search = screen.getByLabelText<HTMLInputElement>(
    "Name, external ID, account owner or industry",
  );
  await user.type(search, "rn", { initialSelectionStart: 2, initialSelectionEnd: 2 });
  search.form?.requestSubmit();
  expect(await screen.findByRole("group", { name: "51–100 of 125" })).toBeTruthy();
  expect(document.activeElement).toBe(search);
  expect([search.value, search.selectionStart]).toEqual(["fern", 4]);
});
