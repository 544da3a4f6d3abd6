import { z } from "zod";
import { database } from "@/lib/db/client";
import type { SqlParameter } from "@/lib/db/raw-sql";
import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import { mismatch, overrideState, ratedSegment, treatment } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import { minorUnits } from "./account-columns";
import { reached } from "./reach";

const flag = z.coerce.boolean();
const number = z
  .number()
  .nullable()
  .transform((value) => value ?? undefined);
const money = minorUnits.nullable().transform((value) => value ?? undefined);

const portfolioAccount = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  segment: ratedSegment,
  override: overrideState.nullable().transform((value) => value ?? undefined),
  scoreTenths: z.number(),
  borderline: flag,
  provisional: flag,
  lapsed: flag,
  quiet: flag,
  coverage: z.number(),
  revenueMinor: money,
  revenueTotalMinor: money,
  marginMinor: money,
  moneyLeftOut: flag,
  orders12m: number,
  ordersTotal: number,
  tenureMonths: number,
  lastPurchaseOn: number,
  treatedAs: treatment.nullable().transform((value) => value ?? undefined),
  nps: number,
  csat: number,
  returnRate: number,
  referrals: number,
});

/** One account of the portfolio with what the lists beside its figures show. */
export interface RankedAccount extends PortfolioAccount {
  /** 0–100. */
  readonly coverage: number;
  readonly lastPurchaseOn: number | undefined;
}

const RENAMED: Readonly<Record<string, string>> = { id: "accountId", owner: "ownerName" };
const COLUMNS = Object.keys(portfolioAccount.shape)
  .map((name) => `"${RENAMED[name] ?? name}" AS "${name}"`)
  .join(", ");

async function select(
  scope: Scope,
  tail: string,
  parameters: readonly SqlParameter[],
): Promise<RankedAccount[]> {
  const reach = reached(scope);
  const rows = await database().reads.select(
    `SELECT ${COLUMNS} FROM "PortfolioRow" WHERE ${reach.sql} AND ${tail} LIMIT ?`,
    [...reach.parameters, ...parameters],
  );
  return rows.map((row) => {
    const { scoreTenths, ...account } = portfolioAccount.parse(row);
    return { ...account, score: scoreTenths < 0 ? undefined : scoreTenths / 10 };
  });
}

const BY_REVENUE = `ORDER BY "revenueSort" DESC, "id" DESC`;

/** The largest accounts by revenue that have not lapsed. */
export function largestAccounts(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(scope, `"lapsed" = ? AND "revenueMinor" IS NOT NULL ${BY_REVENUE}`, [false, limit]);
}

/** Accounts served as something they are not, the largest first. */
export function mismatchedAccounts(
  scope: Scope,
  direction: Mismatch,
  limit: number,
): Promise<RankedAccount[]> {
  return select(scope, `"mismatch" = ? ${BY_REVENUE}`, [direction, limit]);
}

/** Clients gone quiet, the largest of all time first. */
export function quietClients(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(
    scope,
    `"listedAs" = 'client' AND "quiet" = ? ORDER BY "revenueTotalMinor" IS NULL, "revenueTotalMinor" DESC, "id"`,
    [true, limit],
  );
}

/** Lapsed accounts, the latest to leave first. */
export function lapsedAccounts(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(scope, `"lapsed" = ? ORDER BY "lastPurchaseSort" DESC, "id" DESC`, [true, limit]);
}

/** Accounts whose verdict hangs on what is missing: revenue × what is not known, the most first. */
export function evidenceGaps(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(
    scope,
    `"lapsed" = ? AND ("segment" = 'unrated' OR "provisional" = ?) AND "revenueMinor" > 0
     ORDER BY "revenueMinor" * (100 - "coverage") DESC, "id"`,
    [false, true, limit],
  );
}

/** Accounts with a score and revenue, the largest first. */
export function scoredAccounts(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(scope, `"lapsed" = ? AND "scoreTenths" >= 0 AND "revenueMinor" > 0 ${BY_REVENUE}`, [
    false,
    limit,
  ]);
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
export async function countTreated(scope: Scope): Promise<number> {
  const reach = reached(scope);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM "PortfolioRow"
     WHERE ${reach.sql} AND "lapsed" = ? AND "listedAs" <> 'unrated' AND "treatedAs" IS NOT NULL`,
    [...reach.parameters, false],
  );
  return z.object({ n: z.number() }).parse(row).n;
}

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
       WHERE ${reach.sql} AND "lapsed" = ? AND "scoreTenths" >= 0 AND "revenueMinor" > 0
     ) AS "banded" GROUP BY 1, 2`,
    [...reach.parameters, false],
  );
  return rows.map((row) => cell.parse(row));
}
