import { z } from "zod";
import { database } from "@/lib/db/client";
import type { SqlParameter } from "@/lib/db/raw-sql";
import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import { overrideState, ratedSegment, treatment } from "@/lib/schemas/closed-sets";
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

/** The largest revenue first. */
export const BY_REVENUE = `ORDER BY "revenueSort" DESC, "id" DESC`;

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

/** Quiet clients, the largest of all time first. */
export function quietClients(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(
    scope,
    `"listedAs" = 'client' AND "quiet" = ? ORDER BY "revenueTotalMinor" IS NULL, "revenueTotalMinor" DESC, "id"`,
    [true, limit],
  );
}

/** Quiet clients, and mismatched service; takes false and true. */
export const PRESSING = `"lapsed" = ? AND (("listedAs" = 'client' AND "quiet" = ?) OR "mismatch" IS NOT NULL)`;

/**
 * Quiet clients and accounts of mismatched service, by the revenue known of them: all of it,
 * else that of the last 12 months; unknown revenue last.
 */
export function pressingAccounts(scope: Scope, limit: number): Promise<RankedAccount[]> {
  const revenue = `coalesce("revenueTotalMinor", "revenueMinor")`;
  return select(scope, `${PRESSING} ORDER BY ${revenue} IS NULL, ${revenue} DESC, "id"`, [
    false,
    true,
    limit,
  ]);
}

/** Lapsed accounts, the latest to leave first. */
export function lapsedAccounts(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(scope, `"lapsed" = ? ORDER BY "lastPurchaseSort" DESC, "id" DESC`, [true, limit]);
}

/**
 * Accounts whose verdict hangs on what is missing: revenue × what is not known, the most first;
 * those without known revenue last, the least known of them first.
 */
export function evidenceGaps(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(
    scope,
    `"lapsed" = ? AND ("segment" = 'unrated' OR "provisional" = ?)
     ORDER BY CASE WHEN "revenueMinor" > 0 THEN "revenueMinor" * (100 - "coverage") ELSE 0 END DESC,
       "coverage", "id"`,
    [false, true, limit],
  );
}

/** Rated accounts with a score and revenue, the largest first. */
export function scoredAccounts(scope: Scope, limit: number): Promise<RankedAccount[]> {
  return select(
    scope,
    `"lapsed" = ? AND "segment" <> 'unrated' AND "scoreTenths" >= 0 AND "revenueMinor" > 0 ${BY_REVENUE}`,
    [false, limit],
  );
}
