import { z } from "zod";
import { database } from "@/lib/db/client";
import type { SqlParameter } from "@/lib/db/raw-sql";
import { mismatch } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import { BY_REVENUE, PRESSING } from "./portfolio-accounts";
import { reached } from "./reach";

/** Counts and sums beside the lists of the portfolio. */

const flag = z.coerce.boolean();

/** How many clients have gone quiet or accounts are of mismatched service. */
export const countPressing = (scope: Scope): Promise<number> =>
  countOf(scope, PRESSING, [false, true]);

/** How many clients have gone quiet, and how many accounts have lapsed. */
export async function countStanding(scope: Scope): Promise<{ quiet: number; lapsed: number }> {
  const [quiet, lapsed] = await Promise.all([
    countOf(scope, `"listedAs" = 'client' AND "quiet" = ?`, [true]),
    countOf(scope, `"lapsed" = ?`, [true]),
  ]);
  return { quiet, lapsed };
}

async function countOf(
  scope: Scope,
  condition: string,
  parameters: readonly SqlParameter[],
): Promise<number> {
  const reach = reached(scope);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM "PortfolioRow" WHERE ${reach.sql} AND ${condition}`,
    [...reach.parameters, ...parameters],
  );
  return z.object({ n: z.number() }).parse(row).n;
}

/** How many of the `count` largest accounts by revenue are customers. */
export async function customersAmongLargest(scope: Scope, count: number): Promise<number> {
  const reach = reached(scope);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM (
       SELECT "segment" FROM "PortfolioRow"
       WHERE ${reach.sql} AND "lapsed" = ? AND "revenueMinor" IS NOT NULL ${BY_REVENUE} LIMIT ?
     ) AS "largest" WHERE "segment" = 'customer'`,
    [...reach.parameters, false, count],
  );
  return z.object({ n: z.number() }).parse(row).n;
}

/** How many rated accounts have their treatment recorded. */
export const countTreated = (scope: Scope): Promise<number> =>
  countOf(scope, `"lapsed" = ? AND "listedAs" <> 'unrated' AND "treatedAs" IS NOT NULL`, [false]);

const mismatchSum = z.object({
  mismatch,
  firm: flag,
  accounts: z.number(),
  revenueMinor: z.number().nullable(),
  marginMinor: z.number().nullable(),
});
export type MismatchSum = z.infer<typeof mismatchSum>;

/** Accounts, revenue and margin behind the mismatches, by direction and firmness. */
export async function mismatchSums(scope: Scope): Promise<MismatchSum[]> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT "mismatch", CASE WHEN ("borderline" OR "provisional") AND coalesce("override", 'expired') = 'expired'
         THEN 0 ELSE 1 END AS "firm",
       count(*) AS "accounts",
       sum(CASE WHEN "revenueMinor" < 0 THEN 0 ELSE "revenueMinor" END) AS "revenueMinor",
       sum("marginMinor") AS "marginMinor"
     FROM "PortfolioRow" WHERE ${reach.sql} AND "mismatch" IS NOT NULL GROUP BY 1, 2`,
    reach.parameters,
  );
  return rows.map((row) => mismatchSum.parse(row));
}

const gapSum = z.object({ accounts: z.number(), revenueMinor: z.number().nullable() });

/** How many accounts hang on missing facts, and their revenue. */
export async function evidenceGapSum(scope: Scope): Promise<z.infer<typeof gapSum>> {
  const reach = reached(scope);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "accounts", sum("revenueMinor") AS "revenueMinor" FROM "PortfolioRow"
     WHERE ${reach.sql} AND "lapsed" = ? AND ("segment" = 'unrated' OR "provisional" = ?)`,
    [...reach.parameters, false, true],
  );
  return gapSum.parse(row);
}

const cell = z.object({ scoreBand: z.number(), revenueBand: z.number(), count: z.number() });

/** Counts by ten points of score and by thirds of a power of ten of revenue (minor units). */
export async function quadrantCells(scope: Scope): Promise<z.infer<typeof cell>[]> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT "scoreBand", "revenueBand", count(*) AS "count" FROM (
       SELECT CASE WHEN "scoreTenths" >= 1000 THEN 9 ELSE "scoreTenths" / 100 END AS "scoreBand",
         floor(3 * ln(CAST("revenueMinor" AS DOUBLE PRECISION)) / ln(CAST(10 AS DOUBLE PRECISION)))
           AS "revenueBand"
       FROM "PortfolioRow"
       WHERE ${reach.sql} AND "lapsed" = ? AND "segment" <> 'unrated' AND "scoreTenths" >= 0
         AND "revenueMinor" > 0
     ) AS "banded" GROUP BY 1, 2`,
    [...reach.parameters, false],
  );
  return rows.map((row) => cell.parse(row));
}
