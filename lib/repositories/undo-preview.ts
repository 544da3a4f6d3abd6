import { z } from "zod";
import type { BulkWriting } from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import { quoteName } from "@/lib/db/raw-sql";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { ACCOUNT_READ_COLUMNS, readAccountRow } from "./account-columns";
import { CHANGED_BY_OTHERS, eventsLike, ImportPast } from "./import-past";

/** What undoing an import would come to, counted; only accounts that the scope's actor may change. */
const undoFigures = z.object({
  created: z.number(),
  /** Of these, changed since. */
  createdChanged: z.number(),
  changed: z.number(),
  /** Of these, changed once more since, in the same facts or in others. */
  changedAgain: z.number(),
  /** Accounts of others among both. */
  ofOthers: z.number(),
  ordersBrought: z.number(),
  ordersOverwritten: z.number(),
  /** Orders that a later import overwrote. */
  ordersGone: z.number(),
});
export type UndoFigures = z.infer<typeof undoFigures>;

/** The accounts an import created, with whether others changed them until an instant. */
const CREATED = `SELECT a."id", a."ownerId", CASE WHEN EXISTS (
    SELECT 1 FROM "AccountChange" c WHERE c."workspaceId" = a."workspaceId"
      AND c."accountId" = a."id" AND c."at" < ? AND ${CHANGED_BY_OTHERS})
  OR EXISTS (SELECT 1 FROM "Order" o WHERE o."workspaceId" = a."workspaceId"
      AND o."accountId" = a."id" AND o."importId" <> ?)
  OR EXISTS (SELECT 1 FROM "AccountEvent" e WHERE e."workspaceId" = a."workspaceId"
      AND e."accountId" = a."id" AND e."id" NOT LIKE ?) THEN 1 ELSE 0 END AS "again"
  FROM "Account" a WHERE a."workspaceId" = ? AND a."importId" = ?`;

/** The accounts that were there before an import and were changed by it, likewise. */
const CHANGED = `SELECT a."id", a."ownerId", max(CASE WHEN EXISTS (
    SELECT 1 FROM "AccountChange" c WHERE c."workspaceId" = own."workspaceId"
      AND c."accountId" = own."accountId" AND c."at" >= own."at" AND c."at" < ?
      AND ${CHANGED_BY_OTHERS}) THEN 1 ELSE 0 END) AS "again"
  FROM "AccountChange" own JOIN "Account" a
    ON a."workspaceId" = own."workspaceId" AND a."id" = own."accountId"
  WHERE own."workspaceId" = ? AND own."importId" = ? AND own."cause" <> 'undo'
    AND (a."importId" IS NULL OR a."importId" <> ?)
  GROUP BY a."id", a."ownerId"`;

const createdWith = (workspaceId: string, id: string, until: Date) => [
  ...[until, id, workspaceId],
  ...[id, eventsLike(id), workspaceId, id],
];
const changedWith = (workspaceId: string, id: string, until: Date) => [
  ...[until, id, workspaceId],
  ...[workspaceId, id, id],
];

/** Counts what undoing an import would do. */
export async function countUndo(scope: Scope, importId: string): Promise<UndoFigures> {
  const { workspaceId, changesOnly } = scope;
  const now = new Date();
  const mine = changesOnly === undefined ? "1 = 1" : `"ownerId" = ?`;
  const owner = changesOnly === undefined ? [] : [changesOnly];
  const grouped = (sql: string) =>
    `SELECT count(CASE WHEN ${mine} THEN 1 END) AS "all",
       count(CASE WHEN ${mine} AND "again" = 1 THEN 1 END) AS "again",
       count(*) AS "total" FROM (${sql}) AS "found"`;
  const { reads } = database();
  const counted = z.object({ all: z.number(), again: z.number(), total: z.number() });
  const owners = [...owner, ...owner];
  const [[created], [changed], [orders]] = await Promise.all([
    reads.select(grouped(CREATED), [...owners, ...createdWith(workspaceId, importId, now)]),
    reads.select(grouped(CHANGED), [...owners, ...changedWith(workspaceId, importId, now)]),
    reads.select(
      `SELECT count(CASE WHEN "importId" = ? AND "before" IS NULL THEN 1 END) AS "ordersBrought",
         count(CASE WHEN "importId" = ? AND "before" IS NOT NULL THEN 1 END) AS "ordersOverwritten",
         count(CASE WHEN "importId" <> ? THEN 1 END) AS "ordersGone"
       FROM "Order" WHERE "workspaceId" = ? AND ("importId" = ? OR "before" LIKE ?)`,
      [importId, importId, importId, workspaceId, importId, `%"${importId}"%`],
    ),
  ]);
  const [made, moved] = [counted.parse(created), counted.parse(changed)];
  return undoFigures.parse({
    ...orders,
    created: made.all,
    createdChanged: made.again,
    changed: moved.all,
    changedAgain: moved.again,
    ofOthers: made.total - made.all + (moved.total - moved.all),
  });
}

/**
 * Ids of the accounts of an import that somebody changed since, of those the scope's actor may
 * change, behind `afterId`.
 */
export async function listChangedSince(
  scope: Scope,
  importId: string,
  until: Date,
  afterId: string,
  limit: number,
): Promise<string[]> {
  const { workspaceId, changesOnly } = scope;
  const mine = changesOnly === undefined ? "" : `AND "ownerId" = ?`;
  const rows = await database().reads.select(
    `SELECT "id" FROM (SELECT * FROM (${CREATED}) AS "made" UNION ALL
       SELECT * FROM (${CHANGED}) AS "moved") AS "found"
     WHERE "again" = 1 AND "id" > ? ${mine} ORDER BY "id" LIMIT ?`,
    [
      ...createdWith(workspaceId, importId, until),
      ...changedWith(workspaceId, importId, until),
      afterId,
      ...(changesOnly === undefined ? [] : [changesOnly]),
      limit,
    ],
  );
  return rows.map((row) => z.string().parse(row.id));
}

/** Some accounts, by id. */
export async function readAccounts(
  { workspaceId }: Scope,
  ids: readonly string[],
): Promise<AccountRecord[]> {
  if (ids.length === 0) return [];
  const { reads } = database();
  const names = await reads.select(`SELECT "id", "name" FROM "Person" WHERE "workspaceId" = ?`, [
    workspaceId,
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [String(id), String(name)]));
  const rows = await reads.select(
    `SELECT ${ACCOUNT_READ_COLUMNS.map((column) => `"${column}"`).join(", ")} FROM "Account"
     WHERE "workspaceId" = ? AND "id" IN (${ids.map(() => "?").join(", ")}) ORDER BY "id"`,
    [workspaceId, ...ids],
  );
  return rows.map((row) => readAccountRow(row, (id) => nameOf.get(id) ?? ""));
}

/** What an import did, read outside of a landing. */
export function importPast({ workspaceId }: Scope, importId: string): ImportPast {
  const { reads } = database();
  const select: BulkWriting["select"] = (sql, parameters) => reads.select(sql, parameters);
  return new ImportPast({ table: quoteName, select }, workspaceId, importId, "");
}
