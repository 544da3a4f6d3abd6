import { z } from "zod";
import { database } from "@/lib/db/client";
import type { AccountSort, ListCursor } from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { type AccountFilter, conditions, SORT_COLUMN, sortValue } from "./account-list";

/** The order of a list. */
interface ListOrder {
  readonly sort: AccountSort;
  readonly descending: boolean;
}

const placeRow = z.object({ value: z.union([z.string(), z.number()]), row: z.number() });

/** The place of an account among those of a filter; undefined where it is none of them. */
export async function placeOfAccount(
  scope: Scope,
  filter: AccountFilter,
  sort: AccountSort,
  accountId: string,
): Promise<ListCursor | undefined> {
  const { where, parameters } = conditions(scope, filter);
  const [row] = await database().reads.select(
    `SELECT "${SORT_COLUMN[sort]}" AS "value", "id" AS "row" FROM "PortfolioRow"
     WHERE ${where.join(" AND ")} AND "accountId" = ?`,
    [...parameters, accountId],
  );
  return row && placeRow.parse(row);
}

/** How many accounts of a filter stand before a place. */
export async function countBefore(
  scope: Scope,
  filter: AccountFilter,
  { sort, descending }: ListOrder,
  place: ListCursor,
): Promise<number> {
  const { where, parameters } = conditions(scope, filter);
  const column = SORT_COLUMN[sort];
  const isBefore = `("${column}", "id") ${descending ? ">" : "<"} (?, ?)`;
  // From the lowest score on, the unrated still come last, whose keys are below 0.
  const isRated = sort === "score" && !descending ? `"${column}" >= 0` : undefined;
  const joined = Number(place.value) >= 0 ? "AND" : "OR";
  where.push(isRated ? `(${isRated} ${joined} ${isBefore})` : isBefore);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM "PortfolioRow" WHERE ${where.join(" AND ")}`,
    [...parameters, sortValue(sort, place), place.row],
  );
  return z.object({ n: z.number() }).parse(row).n;
}
