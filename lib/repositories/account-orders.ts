import { z } from "zod";
import { database } from "@/lib/db/client";
import { CREDIT_SUFFIX, type OrderRecord } from "@/lib/schemas/order";
import type { OrderCursor } from "@/lib/schemas/orders-query";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { minorUnits } from "./account-columns";
import { orderRow } from "./orders";

/** Orders of an account between two days, both included. */
export interface OrderDays {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

const within = ({ from, to }: OrderDays) => ({
  ...(from !== undefined && { gte: from }),
  ...(to !== undefined && { lte: to }),
});

/** The orders of an account in some days, the latest first, behind a place. */
export async function listOrdersBehind(
  { workspaceId }: Scope,
  accountId: string,
  days: OrderDays,
  after: OrderCursor | undefined,
  limit: number,
): Promise<OrderRecord[]> {
  const behind = after && [
    { orderedOn: { lt: after.on } },
    { orderedOn: after.on, orderNumber: { lt: after.number } },
  ];
  const rows = await database().prisma.order.findMany({
    where: {
      ...{ workspaceId, accountId, orderedOn: within(days) },
      ...(behind && { OR: behind }),
    },
    orderBy: [{ orderedOn: "desc" }, { orderNumber: "desc" }],
    take: limit,
    omit: { workspaceId: true, before: true },
  });
  return rows.map((row) => orderRow.parse(row));
}

const sums = z.object({ currency: z.string(), orders: z.number(), amountMinor: minorUnits });

/**
 * How many orders of some days count and what they add up to, by currency; credit notes of later
 * files are taken off their orders first, as in lib/importing/net-credits.ts.
 */
export async function sumOrders(
  { workspaceId }: Scope,
  accountId: string,
  { from, to }: OrderDays,
  withCredits: boolean,
): Promise<z.infer<typeof sums>[]> {
  const rows = await database().reads.select(
    `WITH net AS (
       SELECT o."currency", CASE o."amountMinor" WHEN 0 THEN 0
           ELSE o."amountMinor" + coalesce(credit."amountMinor", 0) END AS "amountMinor"
       FROM "Order" o
       LEFT JOIN "Order" credit ON credit."workspaceId" = o."workspaceId"
         AND credit."orderNumber" = o."orderNumber" || ? AND credit."accountId" = o."accountId"
         AND credit."currency" = o."currency"
       LEFT JOIN "Order" credited ON credited."workspaceId" = o."workspaceId"
         AND credited."orderNumber" = CASE WHEN o."orderNumber" LIKE '%' || ?
           THEN substr(o."orderNumber", 1, length(o."orderNumber") - ?) END
         AND credited."accountId" = o."accountId" AND credited."currency" = o."currency"
       WHERE o."workspaceId" = ? AND o."accountId" = ?
         AND o."orderedOn" >= ? AND o."orderedOn" <= ? AND credited."orderNumber" IS NULL
     )
     SELECT "currency", count(*) AS "orders", sum("amountMinor") AS "amountMinor" FROM net
     WHERE "amountMinor" > 0 OR ? = 1 AND "amountMinor" < 0
     GROUP BY "currency" ORDER BY "currency"`,
    [
      ...[CREDIT_SUFFIX, CREDIT_SUFFIX, CREDIT_SUFFIX.length, workspaceId, accountId],
      ...[from ?? -1_000_000, to ?? 1_000_000, withCredits ? 1 : 0],
    ],
  );
  return rows.map((row) => sums.parse(row));
}
