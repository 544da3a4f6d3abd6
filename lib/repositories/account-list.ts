import { z } from "zod";
import { database } from "@/lib/db/client";
import type { SqlParameter } from "@/lib/db/raw-sql";
import type { AccountSort, AccountTab, ListCursor } from "@/lib/schemas/account-list";
import { mismatch, overrideState, ratedSegment } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import { minorUnits } from "./account-columns";
import { TAB_CONDITION } from "./account-tabs";
import { reached } from "./reach";

/** The sort key of each named sort: never null, indexed behind the workspace (and the segment). */
export const SORT_COLUMN: Record<AccountSort, string> = {
  name: "nameKey",
  score: "scoreSort",
  revenue: "revenueSort",
  "last-purchase": "lastPurchaseSort",
  updated: "updatedAt",
  owner: "ownerKey",
};

const flag = z.union([z.boolean(), z.number().transform((n) => n !== 0)]);
const money = minorUnits.nullable();

const columns = z.object({
  accountId: z.string(),
  externalId: z.string().nullable(),
  name: z.string(),
  industry: z.string().nullable(),
  country: z.string().nullable(),
  ownerName: z.string(),
  segment: ratedSegment,
  override: overrideState.nullable(),
  scoreTenths: z.number(),
  borderline: flag,
  provisional: flag,
  lapsed: flag,
  quiet: flag,
  coverage: z.number(),
  revenueMinor: money,
  lastPurchaseOn: z.number().nullable(),
  treatedAs: z.string().nullable(),
  mismatch: mismatch.nullable(),
  updatedAt: z.string().transform((text) => new Date(text)),
});
/** Where the row stands in its list: rows with the same value follow by their number. */
const listRow = columns.extend({
  sortValue: z.union([z.string(), z.number()]),
  rowNumber: z.number(),
});
export type AccountListRecord = z.infer<typeof listRow>;

const COLUMNS = Object.keys(columns.shape)
  .map((name) => `"${name}"`)
  .join(", ");

/** Which accounts a list shows. `searchKey` is normalised and may be empty. */
export interface AccountFilter {
  readonly tab: AccountTab;
  readonly searchKey: string;
}

/** One page of a list: its order, where it begins (or its `last` rows), and how long it is. */
export interface ListPage {
  readonly sort: AccountSort;
  readonly descending: boolean;
  readonly after?: ListCursor | undefined;
  readonly before?: ListCursor | undefined;
  readonly last?: boolean;
  readonly limit: number;
}

/** Up to `limit` rows behind (or before) a cursor, in the order of the sort. */
export async function listAccountRows(
  scope: Scope,
  filter: AccountFilter,
  page: ListPage,
): Promise<AccountListRecord[]> {
  const column = SORT_COLUMN[page.sort];
  const backwards = page.before !== undefined || page.last === true;
  const descending = page.descending !== backwards;
  const cursor = page.before ?? page.after;
  const direction = descending ? "DESC" : "ASC";
  const read: AccountListRecord[] = [];
  for (const part of partsOf(page, column, backwards)) {
    const { where, parameters } = conditions(scope, filter);
    if (part.sql !== "") where.push(part.sql);
    if (cursor && part.isBegun) {
      where.push(`("${column}", "id") ${descending ? "<" : ">"} (?, ?)`);
      parameters.push(sortValue(page.sort, cursor), cursor.row);
    }
    const rows = await database().reads.select(
      `SELECT ${COLUMNS}, "${column}" AS "sortValue", "id" AS "rowNumber"
       FROM "PortfolioRow"
       WHERE ${where.join(" AND ")}
       ORDER BY "${column}" ${direction}, "id" ${direction} LIMIT ?`,
      [...parameters, page.limit - read.length],
    );
    read.push(...rows.map((row) => listRow.parse(row)));
    if (read.length >= page.limit) break;
  }
  return backwards ? read.reverse() : read;
}

/**
 * A list is read in one piece, but for the lowest scores first: there the unrated, whose keys are
 * below 0, still come after the rated ones. Each piece walks the index of the sort.
 */
function partsOf(
  { sort, descending, before, after }: ListPage,
  column: string,
  backwards: boolean,
) {
  if (sort !== "score" || descending) return [{ sql: "", isBegun: true }];
  const rated = { sql: `"${column}" >= 0`, isRated: true };
  const unrated = { sql: `"${column}" < 0`, isRated: false };
  const parts = backwards ? [unrated, rated] : [rated, unrated];
  const cursor = before ?? after;
  const at = cursor === undefined ? undefined : Number(cursor.value) >= 0;
  const begun = parts.findIndex(({ isRated }) => isRated === at);
  return parts
    .slice(Math.max(0, begun))
    .map(({ sql, isRated }) => ({ sql, isBegun: isRated === at }));
}

/** The sort value of a cursor as the database compares it: instants stand in cursors as texts. */
export const sortValue = (sort: AccountSort, { value }: ListCursor): SqlParameter =>
  sort === "updated" ? new Date(value) : value;

/** How many accounts match, counted no further than `ceiling` where one is given. */
export async function countAccountRows(
  scope: Scope,
  filter: AccountFilter,
  ceiling?: number,
): Promise<number> {
  const { where, parameters } = conditions(scope, filter);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM (
       SELECT 1 AS "one" FROM "PortfolioRow" WHERE ${where.join(" AND ")}
       ${ceiling === undefined ? "" : "LIMIT ?"}) AS "matching"`,
    ceiling === undefined ? parameters : [...parameters, ceiling],
  );
  return z.object({ n: z.number() }).parse(row).n;
}

/** So many characters are a piece of the search index of SQLite. */
const TRIGRAM = 3;

/**
 * The pieces of a search: what holds them all is looked at. None where it is shorter than a piece.
 * Postgres takes a LIKE apart by itself.
 */
function trigramsOf(searchKey: string): string[] {
  const characters = [...searchKey];
  const starts = characters.slice(TRIGRAM - 1).keys();
  return [...new Set([...starts].map((at) => characters.slice(at, at + TRIGRAM).join("")))];
}

/** Which rows a filter leaves of those that the scope reaches. */
export function conditions(scope: Scope, filter: AccountFilter) {
  const { sql, parameters: reach } = reached(scope);
  const where = [sql];
  const parameters: SqlParameter[] = [...reach];
  const tab = TAB_CONDITION[filter.tab];
  if (tab) {
    where.push(tab[0]);
    parameters.push(...tab.slice(1));
  }
  if (filter.searchKey !== "") {
    const pieces = database().provider === "sqlite" ? trigramsOf(filter.searchKey) : [];
    if (pieces.length > 0) {
      where.push(`"id" IN (SELECT rowid FROM "PortfolioSearch" WHERE "PortfolioSearch" MATCH ?)`);
      parameters.push(pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join(" AND "));
    }
    where.push(`"searchKey" LIKE ? ESCAPE '!'`);
    parameters.push(`%${filter.searchKey.replace(/[!%_]/g, "!$&")}%`);
  }
  return { where, parameters };
}
