import { z } from "zod";
import { database } from "@/lib/db/client";
import type { OwnerGroup } from "@/lib/portfolio/service-load";
import type { SplitClass, SplitGroup } from "@/lib/portfolio/split";
import { ratedSegment, splitClass } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import { reached } from "./reach";

/** Grouped figures and ordered streams of the portfolio; the core turns them into what is shown. */

const sum = z
  .number()
  .nullable()
  .transform((value) => value ?? 0);

const groupRow = z.object({
  class: splitClass,
  accounts: z.number(),
  moneyLeftOut: sum,
  revenue: sum,
  withRevenue: sum,
  revenueAboveZero: sum,
  revenueTotal: sum,
  withRevenueTotal: sum,
  orders: sum,
  withOrders: sum,
  orderedRevenue: sum,
  orderedOrders: sum,
  nps: sum,
  withNps: sum,
  csat: sum,
  withCsat: sum,
  returnRate: sum,
  withReturnRate: sum,
  referrals: sum,
  withReferrals: sum,
});

const CLASS = `CASE WHEN "lapsed" THEN 'lapsed' ELSE "segment" END`;
const known = (column: string) => `count("${column}")`;
const bothKnown = (column: string) =>
  `sum(CASE WHEN "revenueMinor" IS NOT NULL AND "orders12m" IS NOT NULL THEN "${column}" END)`;

const groupsWhere = (condition: string) => `
  SELECT ${CLASS} AS "class", count(*) AS "accounts",
    sum(CASE WHEN "moneyLeftOut" THEN 1 ELSE 0 END) AS "moneyLeftOut",
    sum("revenueMinor") AS "revenue", ${known("revenueMinor")} AS "withRevenue",
    sum(CASE WHEN "revenueMinor" > 0 THEN "revenueMinor" END) AS "revenueAboveZero",
    sum("revenueTotalMinor") AS "revenueTotal",
    ${known("revenueTotalMinor")} AS "withRevenueTotal",
    sum("orders12m") AS "orders", ${known("orders12m")} AS "withOrders",
    ${bothKnown("revenueMinor")} AS "orderedRevenue", ${bothKnown("orders12m")} AS "orderedOrders",
    sum("nps") AS "nps", ${known("nps")} AS "withNps",
    sum("csat") AS "csat", ${known("csat")} AS "withCsat",
    sum("returnRate") AS "returnRate", ${known("returnRate")} AS "withReturnRate",
    sum("referrals") AS "referrals", ${known("referrals")} AS "withReferrals"
  FROM "PortfolioRow" WHERE ${condition} GROUP BY 1`;

/** The portfolio added up by class, as the split takes it. Money is in the reporting currency. */
export async function splitGroupsOf(scope: Scope): Promise<SplitGroup[]> {
  const { reads } = database();
  const { sql, parameters } = reached(scope);
  const [rows, medians] = await Promise.all([
    reads.select(groupsWhere(sql), parameters),
    medianTenures(scope),
  ]);
  return rows.map((row) => {
    const group = groupRow.parse(row);
    return {
      class: group.class,
      accounts: group.accounts,
      moneyLeftOut: group.moneyLeftOut,
      revenueMinor: { sum: group.revenue, count: group.withRevenue },
      revenueAboveZeroMinor: group.revenueAboveZero,
      revenueTotalMinor: { sum: group.revenueTotal, count: group.withRevenueTotal },
      orders12m: { sum: group.orders, count: group.withOrders },
      ordered: { revenueMinor: group.orderedRevenue, orders: group.orderedOrders },
      medianTenureMonths: medians.get(group.class),
      nps: { sum: group.nps, count: group.withNps },
      csat: { sum: group.csat, count: group.withCsat },
      returnRate: { sum: group.returnRate, count: group.withReturnRate },
      referrals: { sum: group.referrals, count: group.withReferrals },
    };
  });
}

const ownerGroup = z.object({ owner: z.string(), segment: ratedSegment, accounts: z.number() });

/** Accounts by owner and segment, without the lapsed. */
export async function ownerGroups(scope: Scope): Promise<OwnerGroup[]> {
  const { sql, parameters } = reached(scope);
  const rows = await database().reads.select(
    `SELECT "ownerName" AS "owner", "segment", count(*) AS "accounts" FROM "PortfolioRow"
     WHERE ${sql} AND "lapsed" = ? GROUP BY 1, 2 ORDER BY 1, 2`,
    [...parameters, false],
  );
  return rows.map((row) => ownerGroup.parse(row));
}

const mediansWhere = (condition: string) => `
  SELECT "class", avg("tenureMonths") AS "median" FROM (
    SELECT ${CLASS} AS "class", "tenureMonths",
      row_number() OVER (PARTITION BY ${CLASS} ORDER BY "tenureMonths") AS "place",
      count(*) OVER (PARTITION BY ${CLASS}) AS "total"
    FROM "PortfolioRow" WHERE ${condition} AND "tenureMonths" IS NOT NULL) AS "ranked"
  WHERE "place" * 2 BETWEEN "total" AND "total" + 2 GROUP BY "class"`;

/** The middle tenure of each class, or the mean of the two in the middle. */
async function medianTenures(scope: Scope): Promise<Map<SplitClass, number>> {
  const { sql, parameters } = reached(scope);
  const rows = await database().reads.select(mediansWhere(sql), parameters);
  const row = z.object({ class: splitClass, median: z.number() });
  return new Map(rows.map((found) => row.parse(found)).map((found) => [found.class, found.median]));
}

/**
 * Revenue of every account that has not lapsed and whose revenue is known, the largest first. It
 * comes in batches: as one answer a large portfolio would hold up every other request.
 */
export function revenuesDescending(scope: Scope): Promise<Float64Array> {
  const { sql, parameters } = reached(scope);
  return gathered(
    database().reads.numbers(
      `SELECT "revenueMinor" FROM "PortfolioRow"
       WHERE ${sql} AND "lapsed" = ? AND "revenueMinor" IS NOT NULL
       ORDER BY "revenueSort" DESC`,
      [...parameters, false],
    ),
  );
}

/**
 * The average ticket of every account of the workspace that has one in the reporting currency: the
 * reference is the whole workspace's, whoever asks.
 */
export function averageTickets(scope: Scope): Promise<Float64Array> {
  return gathered(
    database().reads.numbers(
      `SELECT "averageTicketMinor" FROM "PortfolioRow"
       WHERE "workspaceId" = ? AND "averageTicketMinor" IS NOT NULL`,
      [scope.workspaceId],
    ),
  );
}

/** Batches of numbers as one. */
async function gathered(batches: AsyncIterable<Float64Array>): Promise<Float64Array> {
  const parts: Float64Array[] = [];
  let length = 0;
  for await (const part of batches) {
    parts.push(part);
    length += part.length;
  }
  const all = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
