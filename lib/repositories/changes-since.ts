import { z } from "zod";
import { database } from "@/lib/db/client";
import { readFieldChanges } from "@/lib/schemas/account-change";
import { ofLanded } from "@/lib/schemas/landed-history";
import type { Scope } from "@/lib/scope";
import { changeRow } from "./account-history";

/** What one change did to an account. */
export interface AccountChangeSince {
  readonly accountId: string;
  readonly at: Date;
  readonly changes: ReturnType<typeof readFieldChanges>;
}

const sinceRow = changeRow.pick({ accountId: true, at: true, changes: true });

/**
 * What people and other imports changed of some accounts after an instant, the earliest first; not
 * what followed from the date alone. Takes at most some thousand ids.
 */
export async function changesSince(
  { workspaceId }: Scope,
  accountIds: readonly string[],
  since: Date,
  importId: string,
): Promise<AccountChangeSince[]> {
  if (accountIds.length === 0) return [];
  const rows = await database().reads.select(
    `SELECT "accountId", "at", "changes" FROM "AccountChange"
     WHERE "workspaceId" = ? AND "accountId" IN (${accountIds.map(() => "?").join(", ")}) AND "at" > ?
       AND (("importId" IS NULL AND "cause" <> 'orders') OR "importId" <> ?)
       AND ${ofLanded('"AccountChange"')}
     ORDER BY "at", "id"`,
    [workspaceId, ...accountIds, since, importId],
  );
  return rows.map((row) => {
    const change = sinceRow.parse(row);
    return { ...change, changes: readFieldChanges(change.changes) };
  });
}

const landed = z.object({ id: z.string(), finishedAt: z.date() });

/** The other imports that landed after an instant, with when. */
export async function importsSince(
  { workspaceId }: Scope,
  since: Date,
  importId: string,
): Promise<Map<string, Date>> {
  const rows = await database().prisma.import.findMany({
    where: { workspaceId, id: { not: importId }, finishedAt: { gt: since }, status: "done" },
    select: { id: true, finishedAt: true },
  });
  return new Map(rows.map((row) => landed.parse(row)).map((one) => [one.id, one.finishedAt]));
}

/** Work that changes no account. */
const READING = ["read-import", "check-import", "export-workspace", "read-workspace"];

/**
 * The instant up to which everything that was changed can be seen: now, or where work is under way
 * whose changes bear the time of its beginning, when the first of it began.
 */
export async function seenUntil({ workspaceId }: Scope, now: Date): Promise<Date> {
  const first = await database().prisma.job.findFirst({
    where: { workspaceId, status: "running", startedAt: { lt: now }, kind: { notIn: READING } },
    orderBy: { startedAt: "asc" },
    select: { startedAt: true },
  });
  return first?.startedAt ?? now;
}
