import { type AccountListQuery, type AccountSort, writeCursor } from "@/lib/schemas/account-list";

/** Which way a sort goes first: names from A, figures and dates from the largest. */
const STARTS_DESCENDING: Record<AccountSort, boolean> = {
  name: false,
  owner: false,
  score: true,
  revenue: true,
  "last-purchase": true,
  updated: true,
};

/** Whether the list runs from the largest (or latest, or Z). */
export function isDescending(query: AccountListQuery): boolean {
  return query.dir ? query.dir === "desc" : STARTS_DESCENDING[query.sort];
}

/** Where a click on a column's header leads, and how the column is sorted now. */
export function sortLink(query: AccountListQuery, sort: AccountSort) {
  const descending = isDescending(query);
  const current = sort === query.sort;
  const next = current ? !descending : STARTS_DESCENDING[sort];
  return {
    href: listHref(query, {
      sort,
      dir: next ? "desc" : "asc",
      after: undefined,
      before: undefined,
    }),
    direction: current ? (descending ? "descending" : "ascending") : "none",
  } as const;
}

/** The list's address with one thing changed; defaults are left out, so that links stay short. */
export function listHref(
  query: AccountListQuery,
  change: Record<string, string | undefined>,
): string {
  const { after, before, ...kept } = query;
  const merged: Record<string, string | undefined> = {
    ...kept,
    after: after && writeCursor(after),
    before: before && writeCursor(before),
    ...change,
  };
  const defaults: Record<string, string> = { q: "", tab: "all", sort: "revenue" };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(merged)) {
    if (value !== undefined && value !== defaults[name]) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? "/accounts" : `/accounts?${text}`;
}

/** Where all accounts of a query are had as one file. */
export function exportHref(query: AccountListQuery): string {
  const href = listHref(query, { after: undefined, before: undefined, count: undefined });
  return href.replace("/accounts", "/api/accounts/export");
}
