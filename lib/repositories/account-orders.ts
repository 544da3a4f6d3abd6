import { z } from "zod";
import { database } from "@/lib/db/client";
import type { OrderRecord } from "@/lib/schemas/order";
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

/** How many orders of some days count and what they add up to, by currency. */
export async function sumOrders(
  { workspaceId }: Scope,
  accountId: string,
  { from, to }: OrderDays,
  withCredits: boolean,
): Promise<z.infer<typeof sums>[]> {
  const rows = await database().reads.select(
    `SELECT "currency", count(*) AS "orders", sum("amountMinor") AS "amountMinor" FROM "Order"
     WHERE "workspaceId" = ? AND "accountId" = ?
       AND "orderedOn" >= ? AND "orderedOn" <= ? AND ("amountMinor" > 0 OR ? = 1 AND "amountMinor" < 0)
     GROUP BY "currency" ORDER BY "currency"`,
    [workspaceId, accountId, from ?? -1_000_000, to ?? 1_000_000, withCredits ? 1 : 0],
  );
  return rows.map((row) => sums.parse(row));
}
