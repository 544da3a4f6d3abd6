import { listAccountRows } from "@/lib/repositories/account-list";
import { placeOfAccount } from "@/lib/repositories/account-place";
import type { AccountListQuery, ListCursor } from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { accountHref, firstPageHref, isDescending } from "./account-list-links";
import { filterOf } from "./account-page";
import { TAB_LABEL } from "./list-accounts";

interface Neighbour {
  readonly name: string;
  readonly href: string;
}

/** The ways from an account within the view of the list that one came from. */
export interface AccountNeighbours {
  /** "Customers", "Customers: “fern”" */
  readonly view: string;
  /** The page of the list on which the account stands, at its row. */
  readonly listHref: string;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
}

/** The accounts before and behind one in a view; neither where it is no longer part of it. */
export async function accountNeighbours(
  scope: Scope,
  id: string,
  query: AccountListQuery,
): Promise<AccountNeighbours> {
  const filter = filterOf(query);
  const order = { sort: query.sort, descending: isDescending(query), limit: 1 };
  const place = await placeOfAccount(scope, filter, query.sort, id);
  const beside = async (where: "before" | "after", cursor: ListCursor) => {
    const [row] = await listAccountRows(scope, filter, { ...order, [where]: cursor });
    return row && { name: row.name, href: accountHref(row.accountId, query) };
  };
  const [previous, next] = place
    ? await Promise.all([beside("before", place), beside("after", place)])
    : [];
  const view = query.tab === "all" ? "All accounts" : TAB_LABEL[query.tab];
  return {
    view: query.q ? `${view}: “${query.q}”` : view,
    listHref: firstPageHref(query, place ? { of: id } : {}),
    previous,
    next,
  };
}
