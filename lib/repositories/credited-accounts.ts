import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reached } from "./reach";

const credited = z.object({ name: z.string(), accounts: z.number() });

/** How many accounts have more credit notes than purchases, and the names of the furthest below 0. */
export async function creditedAccounts(
  scope: Scope,
  limit: number,
): Promise<{ readonly accounts: number; readonly names: readonly string[] }> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT "name", count(*) OVER () AS "accounts" FROM "PortfolioRow"
     WHERE ${reach.sql} AND "lapsed" = ? AND "revenueMinor" < 0 ORDER BY "revenueMinor", "id" LIMIT ?`,
    [...reach.parameters, false, limit],
  );
  const found = rows.map((row) => credited.parse(row));
  return { accounts: found[0]?.accounts ?? 0, names: found.map(({ name }) => name) };
}
