import { nameKey } from "@/lib/importing/name-key";
import {
  type AccountFilter,
  type AccountListRecord,
  countAccountRows,
  listAccountRows,
} from "@/lib/repositories/account-list";
import { countBefore, placeOfAccount } from "@/lib/repositories/account-place";
import type { AccountListQuery, ListCursor } from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { isDescending } from "./account-list-links";

/** Accounts in the order of a query, and the cursors of the pages beside them. */
export interface AccountPage {
  readonly rows: readonly AccountListRecord[];
  readonly previous: ListCursor | undefined;
  readonly next: ListCursor | undefined;
  /** How many accounts stand before the page; undefined where an old address does not say. */
  readonly start: number | undefined;
}

/** Which accounts a query asks for. */
export function filterOf({ tab, q }: AccountListQuery): AccountFilter {
  return { tab, searchKey: nameKey(q) };
}

/** One page of at most `size` accounts. Search, filter, sort and paging happen in the database. */
export async function accountPage(
  scope: Scope,
  query: AccountListQuery,
  size: number,
): Promise<AccountPage> {
  const filter = filterOf(query);
  const order = { sort: query.sort, descending: isDescending(query) };
  if (query.page === "last") {
    const total = await countAccountRows(scope, filter);
    // The last page holds what is left over from full ones.
    const limit = total === 0 ? 1 : ((total - 1) % size) + 1;
    const rows = await listAccountRows(scope, filter, { ...order, last: true, limit });
    const start = total - rows.length;
    return pageOf(rows, start, start > 0, false);
  }
  const place = query.of && (await placeOfAccount(scope, filter, query.sort, query.of));
  if (place) {
    const count = await countBefore(scope, filter, order, place);
    const start = count - (count % size);
    const limit = count - start + 1;
    const above = await listAccountRows(scope, filter, { ...order, before: place, limit });
    // The page begins behind the last row of the one before it.
    const after = start > 0 ? cursorOf(above[0], start) : undefined;
    return accountPage(scope, { ...query, of: undefined, before: undefined, after }, size);
  }
  const { after, before } = query;
  const limit = size + 1;
  const found = await listAccountRows(scope, filter, { ...order, after, before, limit });
  // The list has grown shorter than an old address says: its end, or its beginning.
  if (found.length === 0 && after) {
    return accountPage(scope, { ...query, after: undefined, page: "last" }, size);
  }
  if (found.length === 0 && before) {
    return accountPage(scope, { ...query, before: undefined }, size);
  }
  const more = found.length > size;
  // The row too many only tells that there is another page; going back it comes first.
  const rows = before && more ? found.slice(1) : found.slice(0, size);
  if (before) {
    const start = before.at === undefined ? undefined : before.at - rows.length;
    return pageOf(rows, more ? start : 0, more, true);
  }
  return pageOf(rows, after ? after.at : 0, after !== undefined, more);
}

const cursorOf = (row: AccountListRecord | undefined, at: number | undefined) =>
  row && { value: row.sortValue, row: row.rowNumber, at };

function pageOf(
  rows: readonly AccountListRecord[],
  start: number | undefined,
  hasPrevious: boolean,
  hasNext: boolean,
): AccountPage {
  const end = start === undefined ? undefined : start + rows.length;
  return {
    rows,
    previous: hasPrevious ? cursorOf(rows[0], start) : undefined,
    next: hasNext ? cursorOf(rows.at(-1), end) : undefined,
    start,
  };
}
