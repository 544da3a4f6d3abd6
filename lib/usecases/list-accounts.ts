import type { Format } from "@/lib/report/format";
import { markOf } from "@/lib/report/mismatch-rows";
import type { SegmentMark } from "@/lib/report/view-parts";
import { type AccountListRecord, countAccountRows } from "@/lib/repositories/account-list";
import { readWorkspace } from "@/lib/repositories/workspaces";
import {
  ACCOUNT_TABS,
  type AccountListQuery,
  type AccountSort,
  type AccountTab,
  writeCursor,
} from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { exportHref, isDescending, listHref, sortLink } from "./account-list-links";
import { accountPage, filterOf } from "./account-page";
import { formatFor } from "./format-for";

export interface AccountListRow {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  /** External id, industry, country: what tells two accounts of one name apart. */
  readonly detail: string;
  readonly owner: string;
  readonly mark: SegmentMark;
  readonly score: string;
  readonly coverage: string;
  readonly revenue: string;
  readonly lastPurchase: string;
  readonly treatedAs: string;
  readonly mismatch: "over-served" | "under-served" | null;
  readonly updated: string;
}

/** A link that changes one thing of the list and keeps the rest (search, segment, sort). */
export interface ListLink {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** What `/accounts` shows: 50 rows a page, everything decided on the server. */
export interface AccountListView {
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
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
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

const TAB_LABEL: Record<AccountTab, string> = {
  all: "All",
  clients: "Clients",
  customers: "Customers",
  unrated: "Unrated",
  borderline: "Borderline",
  "served-differently": "Served differently",
  "over-served": "Over-served",
  "under-served": "Under-served",
  overridden: "Overridden",
  quiet: "Quiet",
  "quiet-clients": "Quiet clients",
  "missing-evidence": "Missing evidence",
  "judged-without-evidence": "Judged without evidence",
  lapsed: "Lapsed",
};

const COLUMNS: readonly {
  key: keyof AccountListRow;
  label: string;
  numeric: boolean;
  lead?: boolean;
  sort?: AccountSort;
}[] = [
  { key: "name", label: "Account", numeric: false, sort: "name" },
  { key: "mark", label: "Segment", numeric: false, lead: true },
  { key: "score", label: "Score", numeric: true, sort: "score" },
  { key: "coverage", label: "Known", numeric: true },
  { key: "revenue", label: "Revenue, 12 months", numeric: true, lead: true, sort: "revenue" },
  { key: "lastPurchase", label: "Last purchase", numeric: true, sort: "last-purchase" },
  { key: "treatedAs", label: "Treated as", numeric: false },
  { key: "owner", label: "Owner", numeric: false, sort: "owner" },
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
  const [{ rows, previous, next }, count] = await Promise.all([
    accountPage(scope, query, PAGE_ROWS),
    countAccountRows(scope, filterOf(query), ceiling),
  ]);
  const href = (change: Record<string, string | undefined>) => listHref(query, change);
  const capped = ceiling !== undefined && count > COUNT_CEILING;
  return {
    search: query.q,
    tabs: ACCOUNT_TABS.map((tab) => ({
      label: TAB_LABEL[tab],
      href: href({ tab, after: undefined, before: undefined }),
      current: tab === query.tab,
    })),
    columns: COLUMNS.map(({ sort, ...column }) => ({
      ...column,
      sort: sort && sortLink(query, sort),
    })),
    rows: rows.map((row) => listRow(row, format, workspace.timeZone)),
    total: capped ? `${format.count(COUNT_CEILING)}+ accounts` : accounts(count, format),
    exactCountHref: capped ? href({ count: "exact" }) : undefined,
    previousHref: previous && href({ before: writeCursor(previous), after: undefined }),
    nextHref: next && href({ after: writeCursor(next), before: undefined }),
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

function listRow(row: AccountListRecord, format: Format, timeZone: string): AccountListRow {
  return {
    id: row.accountId,
    href: `/accounts/${row.accountId}`,
    name: row.name,
    detail: [row.externalId, row.industry, row.country].filter((part) => part).join(" · "),
    owner: row.ownerName,
    mark: markOf(row),
    score: row.scoreTenths < 0 ? "–" : format.decimal(row.scoreTenths / 10),
    coverage: format.percent(row.coverage / 100),
    revenue: row.revenueMinor === null ? "–" : format.wholeMoney(row.revenueMinor),
    lastPurchase: row.lastPurchaseOn === null ? "–" : format.date(row.lastPurchaseOn),
    treatedAs: row.treatedAs ?? "–",
    mismatch: row.mismatch,
    updated: format.instant(row.updatedAt, timeZone),
  };
}
