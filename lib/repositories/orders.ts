import { z } from "zod";
import { database } from "@/lib/db/client";
import { type OrderRecord, readOrderPast } from "@/lib/schemas/order";
import type { Scope } from "@/lib/scope";
import { minorUnits } from "./account-columns";

/** Maps a row of the Order table to our own type. */
export const orderRow = z.object({
  orderNumber: z.string(),
  accountId: z.string(),
  orderedOn: z.number(),
  amountMinor: minorUnits,
  currency: z.string(),
  status: z.string().nullable(),
  lines: z.number(),
  importId: z.string(),
});

/** The same with the versions that were overwritten. */
export const orderRowWithPast = orderRow.extend({
  before: z.string().nullable().transform(readOrderPast),
});

/** The newest orders of an account, and how many there are in all. */
export async function listOrders(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<{ orders: OrderRecord[]; total: number }> {
  const { prisma } = database();
  const where = { workspaceId: scope.workspaceId, accountId };
  const [rows, total] = await Promise.all([
    prisma.order.findMany({
      where,
      orderBy: [{ orderedOn: "desc" }, { orderNumber: "desc" }],
      take: limit,
      omit: { workspaceId: true, before: true },
    }),
    prisma.order.count({ where }),
  ]);
  return { orders: rows.map((row) => orderRow.parse(row)), total };
}

/** How many orders the workspace has. */
export function countOrders(scope: Scope): Promise<number> {
  return database().prisma.order.count({ where: { workspaceId: scope.workspaceId } });
}

/** How many orders the accounts have that an import's plan concerns. */
export async function countOrdersOfPlan(scope: Scope, importId: string): Promise<number> {
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM "Order" WHERE "workspaceId" = ? AND "accountId" IN
       (SELECT "accountId" FROM "ImportRow" WHERE "workspaceId" = ? AND "importId" = ?
          AND "action" IN ('create', 'update') AND "accountId" IS NOT NULL)`,
    [scope.workspaceId, scope.workspaceId, importId],
  );
  return z.object({ n: z.number() }).parse(row).n;
}

/** All orders of an account with the versions that were overwritten; at most `limit` of them. */
export async function listOrdersWithPast(
  { workspaceId }: Scope,
  accountId: string,
  limit: number,
): Promise<z.infer<typeof orderRowWithPast>[]> {
  const rows = await database().prisma.order.findMany({
    where: { workspaceId, accountId },
    orderBy: [{ orderedOn: "asc" }, { orderNumber: "asc" }],
    take: limit,
    omit: { workspaceId: true },
  });
  return rows.map((row) => orderRowWithPast.parse(row));
}

/** When some imports landed, by id; those that did not are left out. */
export async function importsLanded(
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<Map<string, Date>> {
  const rows = await database().prisma.import.findMany({
    where: { workspaceId, id: { in: [...ids] }, finishedAt: { not: null } },
    select: { id: true, finishedAt: true },
  });
  return new Map(rows.flatMap(({ id, finishedAt }) => (finishedAt ? [[id, finishedAt]] : [])));
}
