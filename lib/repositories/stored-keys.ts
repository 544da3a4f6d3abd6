import { z } from "zod";
import type { BulkTransaction } from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { type LogNote, note } from "./log";
import { queueRefresh } from "./queue-refresh";

/** The names and numbers by which a workspace is matched, as they are stored. */

/** By which rule they were made; 0 where nobody knows. */
export async function storedKeysRule({ workspaceId }: Scope): Promise<number> {
  const { keysRule } = await database().prisma.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { keysRule: true },
  });
  return keysRule;
}

/** Some accounts with what they are matched by, in the order of their ids. */
export function accountKeysAfter({ workspaceId }: Scope, after: string, limit: number) {
  return database().prisma.account.findMany({
    where: { workspaceId, id: { gt: after } },
    orderBy: { id: "asc" },
    take: limit,
    select: { id: true, name: true, nameKey: true, externalId: true },
  });
}

/** Which of some external IDs accounts have. */
export async function takenExternalIds(
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await database().prisma.account.findMany({
    where: { workspaceId, externalId: { in: [...ids] } },
    select: { externalId: true },
  });
  return rows.flatMap(({ externalId }) => externalId ?? []);
}

/** What a number that a program changed on its way looks like: no other is renewed. */
const CHANGED = ["=%", "'%", "’%", "%.0%", "%,0%", "%  %", "%\u00a0%"];

const orderName = z.object({ orderNumber: z.string(), accountId: z.string() });

/** Some orders whose numbers may be renewed, in the order of the numbers. */
export async function changedNumbersAfter(
  { workspaceId }: Scope,
  after: string,
  limit: number,
): Promise<z.infer<typeof orderName>[]> {
  const like = CHANGED.map(() => `"orderNumber" LIKE ?`).join(" OR ");
  const rows = await database().reads.select(
    `SELECT "orderNumber", "accountId" FROM "Order"
     WHERE "workspaceId" = ? AND "orderNumber" > ? AND (${like}) ORDER BY "orderNumber" LIMIT ?`,
    [workspaceId, after, ...CHANGED, limit],
  );
  return rows.map((row) => orderName.parse(row));
}

/** A value that is renewed: the row's own key, the value as it was read, and as it is to be. */
export interface Renewal {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** Columns that are renewed, each with the one that its rows are known by. */
const COLUMNS = {
  personName: ["Person", "nameKey", "id"],
  accountName: ["Account", "nameKey", "id"],
  externalId: ["Account", "externalId", "id"],
  orderNumber: ["Order", "orderNumber", "orderNumber"],
} as const;
export type RenewedColumn = keyof typeof COLUMNS;

/** Bound values of a statement are few enough for both databases. */
const AT_ONCE = 2000;

/** Writes renewed values; a row that somebody changed meanwhile stays as it is. */
export async function writeRenewed(
  { workspaceId }: Scope,
  column: RenewedColumn,
  renewals: readonly Renewal[],
): Promise<void> {
  if (renewals.length === 0) return;
  await database().bulk.land(async (transaction) => {
    for (let start = 0; start < renewals.length; start += AT_ONCE) {
      const some = renewals.slice(start, start + AT_ONCE);
      await writeSome(transaction, workspaceId, column, some);
    }
  });
}

async function writeSome(
  transaction: BulkTransaction,
  workspaceId: string,
  column: RenewedColumn,
  some: readonly Renewal[],
): Promise<void> {
  const [table, name, key] = COLUMNS[column];
  await transaction.execute(
    `WITH "renewed" ("key", "was", "is") AS (VALUES ${some.map(() => "(?, ?, ?)").join(", ")})
     UPDATE "${table}" SET "${name}" = "renewed"."is" FROM "renewed"
     WHERE "${table}"."workspaceId" = ? AND "${table}"."${key}" = "renewed"."key"
       AND "${table}"."${name}" = "renewed"."was"`,
    [...some.flatMap(({ key, from, to }) => [key, from, to]), workspaceId],
  );
}

/** The imports that wait for somebody to confirm what their check found. */
export async function checkedImports({ workspaceId }: Scope): Promise<string[]> {
  const where = { workspaceId, status: "checked" };
  const rows = await database().prisma.import.findMany({ where, select: { id: true } });
  return rows.map(({ id }) => id);
}

/**
 * Notes that everything is kept by a rule, with what was renewed, if anything, and then has the
 * portfolio derived anew, by which lists are searched. Of several who renew at once one notes it.
 */
export async function noteKeysRule(
  scope: Scope,
  rule: number,
  entry: LogNote | undefined,
): Promise<void> {
  await database().inTransaction(async (transaction) => {
    const { count } = await transaction.workspace.updateMany({
      where: { id: scope.workspaceId, keysRule: { lt: rule } },
      data: { keysRule: rule, ...(entry && { dataVersion: { increment: 1 } }) },
    });
    if (count === 0 || entry === undefined) return;
    await note(transaction, scope, entry);
    await queueRefresh(transaction, scope);
  });
}
