import { z } from "zod";
import { database } from "@/lib/db/client";
import type { OverrideState } from "@/lib/portfolio/override";
import { overrideState } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import { reached } from "./reach";

const count = z.object({ override: overrideState, accounts: z.number() });

/** How many accounts have an override, by what it says; an expired one by that. */
export async function countOverrides(scope: Scope): Promise<Record<OverrideState, number>> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT "override", count(*) AS "accounts" FROM "PortfolioRow"
     WHERE ${reach.sql} AND "override" IS NOT NULL GROUP BY 1`,
    reach.parameters,
  );
  const counts = { client: 0, customer: 0, expired: 0 };
  for (const { override, accounts } of rows.map((row) => count.parse(row))) {
    counts[override] = accounts;
  }
  return counts;
}
