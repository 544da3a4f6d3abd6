import type { Format } from "@/lib/report/format";
import { countAccountRows } from "@/lib/repositories/account-list";
import { readWorkspace } from "@/lib/repositories/workspaces";
import {
  ACCOUNT_TABS,
  type AccountListQuery,
  type AccountSort,
  type AccountTab,
  writeCursor,
} from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { exportHref, firstPageHref, isDescending, listHref, sortLink } from "./account-list-links";
import { type AccountListRow, listRow } from "./account-list-row";
import { accountPage, filterOf } from "./account-page";
import { formatFor } from "./format-for";
import { type PagingView, pagePosition } from "./paging-view";

/** A link that changes one thing of the list and keeps the rest (search, segment, sort). */
export interface ListLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** What `/accounts` shows: 50 rows a page, everything decided on the server. */
export interface AccountListView {
  /** Says which page of which list it is. */
  readonly address: string;
  readonly search: string;
  /** All, Clients, Customers, Borderline, Unrated, Over-served, Under-served, Overridden, Quiet, Lapsed. */
  readonly tabs: readonly ListLink[];
  readonly columns: readonly {
    readonly key: keyof AccountListRow;
    readonly label: string;
    readonly numeric: boolean;
    /** Stands beside the name on a phone. */
    readonly lead?: boolean;
    /** Where the column can be sorted by. */
    readonly sort?:
      | { readonly href: string; readonly direction: "ascending" | "descending" | "none" }
      | undefined;
  }[];
  readonly rows: readonly AccountListRow[];
  /** "60 accounts", "10,000+ accounts" */
  readonly total: string;
  /** Set when the total is not exact. */
  readonly exactCountHref?: string | undefined;
  readonly paging: PagingView;
  /** The account one comes back from: its row is gone to. */
  readonly of?: string | undefined;
  /** The same accounts as a file. */
  readonly exportHref: string;
  /** Hidden fields the search form carries (tab, sort). */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
  /** The portfolio has no accounts at all (as against: none match). */
  readonly empty: boolean;
}

const PAGE_ROWS = 50;
/** Matches are counted exactly up to here, and beyond it on request. */
const COUNT_CEILING = 10_000;

/** What the views are called. */
export const TAB_LABEL: Record<AccountTab, string> = {
  all: "All",
  clients: "Clients",
  customers: "Customers",
  unrated: "Unrated",
  borderline: "Borderline",
  "served-differently": "Mismatched service",
  "over-served": "Over-served",
  "under-served": "Under-served",
  overridden: "Overridden",
  quiet: "Quiet",
  "quiet-clients": "Quiet clients",
  "missing-evidence": "Missing evidence",
  "judged-without-evidence": "Judged without evidence",
  lapsed: "Lapsed",
};

/** Views that other pages lead to; they are tabs only while they are open. */
const LED_TO: readonly AccountTab[] = ["quiet", "judged-without-evidence"];

const COLUMNS: readonly {
  key: keyof AccountListRow;
  label: string;
  numeric: boolean;
  lead?: boolean;
  sort?: AccountSort;
}[] = [
  { key: "name", label: "Account", numeric: false, sort: "name" },
  { key: "detail", label: "ID, industry, country", numeric: false },
  { key: "mark", label: "Segment", numeric: false, lead: true },
  { key: "score", label: "Score", numeric: true, sort: "score" },
  { key: "certainty", label: "How sure", numeric: false },
  { key: "revenue", label: "Revenue, 12 months", numeric: true, lead: true, sort: "revenue" },
  { key: "lastPurchase", label: "Last purchase", numeric: true, sort: "last-purchase" },
  { key: "treatedAs", label: "Treated as", numeric: false },
  { key: "owner", label: "Account owner", numeric: false, sort: "owner" },
  { key: "updated", label: "Updated", numeric: true, sort: "updated" },
];

/** One page of the accounts list. Search, filter, sort and paging happen in the database. */
export async function listAccounts(
  scope: Scope,
  query: AccountListQuery,
): Promise<AccountListView> {
  const workspace = await readWorkspace(scope);
  const format = formatFor(workspace.locale, workspace.currency);
  const ceiling = query.count === "exact" ? undefined : COUNT_CEILING + 1;
  const [{ rows, next, start, ...page }, count] = await Promise.all([
    accountPage(scope, query, PAGE_ROWS),
    countAccountRows(scope, filterOf(query), ceiling),
  ]);
  const capped = ceiling !== undefined && count > COUNT_CEILING;
  // An address of yesterday may say another place than the list of today has.
  const begin = next || capped ? start : count - rows.length;
  const previous = begin === 0 ? undefined : page.previous;
  const total = capped ? `${format.count(COUNT_CEILING)}+` : count;
  return {
    address: listHref(query, {}),
    search: query.q,
    tabs: ACCOUNT_TABS.filter((tab) => tab === query.tab || !LED_TO.includes(tab)).map((tab) => ({
      label: TAB_LABEL[tab],
      href: firstPageHref(query, { tab }),
      current: tab === query.tab,
    })),
    columns: COLUMNS.map(({ sort, ...column }) => ({
      ...column,
      sort: sort && sortLink(query, sort),
    })),
    rows: rows.map((row) => listRow(row, query, format, workspace.timeZone)),
    total: typeof total === "string" ? `${total} accounts` : accounts(total, format),
    exactCountHref: capped ? listHref(query, { count: "exact" }) : undefined,
    paging: {
      position: pagePosition(begin, rows.length, total, format),
      firstHref: previous && firstPageHref(query),
      previousHref: previous && firstPageHref(query, { before: writeCursor(previous) }),
      nextHref: next && firstPageHref(query, { after: writeCursor(next) }),
      lastHref: next && firstPageHref(query, { page: "last" }),
    },
    of: query.of,
    exportHref: exportHref(query),
    carried: [
      { name: "tab", value: query.tab },
      { name: "sort", value: query.sort },
      { name: "dir", value: isDescending(query) ? "desc" : "asc" },
    ],
    empty: count === 0 && query.tab === "all" && query.q === "",
  };
}

function accounts(count: number, format: Format): string {
  return count === 1 ? "1 account" : `${format.count(count)} accounts`;
}
