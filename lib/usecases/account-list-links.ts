import {
  type AccountListQuery,
  type AccountSort,
  accountListQuery,
  writeCursor,
} from "@/lib/schemas/account-list";

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
    href: firstPageHref(query, { sort, dir: next ? "desc" : "asc" }),
    direction: current ? (descending ? "descending" : "ascending") : "none",
  } as const;
}

const DEFAULTS: Readonly<Record<string, string>> = { q: "", tab: "all", sort: "revenue" };

/** What of a query says which accounts are listed and in which order. */
function viewOf({ q, tab, sort, dir, count }: AccountListQuery) {
  return { q, tab, sort, dir, count };
}

/** The list's address with one thing changed; defaults are left out, so that links stay short. */
export function listHref(
  query: AccountListQuery,
  change: Record<string, string | undefined>,
): string {
  const { after, before, page, of } = query;
  const place = {
    after: after && writeCursor(after),
    before: before && writeCursor(before),
    page,
    of,
  };
  return withQuery("/accounts", { ...viewOf(query), ...place, ...change });
}

/** The list's address with one thing changed, from its first page on. */
export function firstPageHref(
  query: AccountListQuery,
  change: Record<string, string | undefined> = {},
): string {
  return withQuery("/accounts", { ...viewOf(query), ...change });
}

/** An account as reached from a view of the list, which its address keeps. */
export function accountHref(id: string, query: AccountListQuery): string {
  return withQuery(`/accounts/${id}`, { ...viewOf(query), count: undefined });
}

/** The form of an account, which leads back to it in the same view of the list. */
export function editHref(id: string, query: AccountListQuery): string {
  return withQuery(`/accounts/${id}/edit`, { ...viewOf(query), count: undefined });
}

/** An account with all of its history, in the same view of the list. */
export function historyHref(id: string, query: AccountListQuery): string {
  const view = { ...viewOf(query), count: undefined };
  return `${withQuery(`/accounts/${id}`, { ...view, history: "all" })}#history`;
}

/**
 * The account again once its form was sent.
 * @param from the address that the form came from
 */
export function savedAccountHref(id: string, from: string): string {
  const parameters = new URLSearchParams(from.split("?")[1] ?? "");
  const href = accountHref(id, accountListQuery.parse(Object.fromEntries(parameters)));
  // The head of the page takes the focus: the button that saved is gone.
  return `${href}#account`;
}

function withQuery(path: string, given: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== DEFAULTS[name]) parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** Where all accounts of a query are had as one file. */
export function exportHref(query: AccountListQuery): string {
  const href = firstPageHref(query, { count: undefined });
  return href.replace("/accounts", "/api/accounts/export");
}
