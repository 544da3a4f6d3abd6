import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reached } from "./reach";

const valueRow = z.object({ value: z.string() });

/** So many are offered to choose from. */
const MOST = 500;

/** The industries or countries of the accounts that exist for the scope, the most frequent first. */
export async function valuesInUse(scope: Scope, of: "industry" | "country"): Promise<string[]> {
  const { sql, parameters } = reached(scope);
  const rows = await database().reads.select(
    `SELECT "${of}" AS "value" FROM "PortfolioRow"
     WHERE ${sql} AND "${of}" IS NOT NULL AND "${of}" <> ''
     GROUP BY "${of}" ORDER BY count(*) DESC, "${of}" LIMIT ${MOST}`,
    [...parameters],
  );
  return rows.map((row) => valueRow.parse(row).value);
}
