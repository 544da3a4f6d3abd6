import { nameKey } from "@/lib/importing/name-key";
import {
  type AccountFilter,
  type AccountListRecord,
  listAccountRows,
} from "@/lib/repositories/account-list";
import type { AccountListQuery, ListCursor } from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { isDescending } from "./account-list-links";

/** Accounts in the order of a query, and the cursors of the pages beside them. */
export interface AccountPage {
  readonly rows: readonly AccountListRecord[];
  readonly previous: ListCursor | undefined;
  readonly next: ListCursor | undefined;
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
  const descending = isDescending(query);
  const limit = size + 1;
  const found = await listAccountRows(scope, filterOf(query), { ...query, descending, limit });
  const backwards = query.before !== undefined;
  const more = found.length > size;
  // The row too many only tells that there is another page; going back it comes first.
  const rows = backwards && more ? found.slice(1) : found.slice(0, size);
  const cursorOf = (row: AccountListRecord | undefined) =>
    row && { value: row.sortValue, row: row.rowNumber };
  const hasPrevious = backwards ? more : query.after !== undefined;
  return {
    rows,
    previous: hasPrevious ? cursorOf(rows[0]) : undefined,
    next: backwards || more ? cursorOf(rows.at(-1)) : undefined,
  };
}
