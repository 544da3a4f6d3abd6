import { database } from "@/lib/db/client";
import type { OrderRecord } from "@/lib/schemas/order";
import type { Scope } from "@/lib/scope";
import { orderRow } from "./orders";

/** The stored orders of the given numbers, by number. Takes at most some thousand at a time. */
export async function ordersByNumber(
  scope: Scope,
  numbers: readonly string[],
): Promise<Map<string, OrderRecord>> {
  if (numbers.length === 0) return new Map();
  const rows = await database().reads.select(
    `SELECT "orderNumber", "accountId", "orderedOn", "amountMinor", "currency", "status", "lines", "importId"
     FROM "Order" WHERE "workspaceId" = ? AND "orderNumber" IN (${numbers.map(() => "?").join(", ")})`,
    [scope.workspaceId, ...numbers],
  );
  return new Map(rows.map((row) => orderRow.parse(row)).map((order) => [order.orderNumber, order]));
}
