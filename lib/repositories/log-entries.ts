import { z } from "zod";
import { database } from "@/lib/db/client";
import type { SqlParameter, SqlRow } from "@/lib/db/raw-sql";
import {
  ACTOR_KINDS,
  type LogAction,
  type LogEntryRecord,
  logAction,
  logDetails,
} from "@/lib/schemas/log-entry";
import type { PageCursor } from "@/lib/schemas/page-cursor";
import type { Scope } from "@/lib/scope";

/** Which entries; `to` is the first instant that is none of them. */
export interface LogFilter {
  readonly action?: LogAction | undefined;
  readonly actorId?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

const instant = z.string().transform((text) => new Date(text));

const entryRow = z.object({
  id: z.string(),
  at: instant,
  actorKind: z.enum(ACTOR_KINDS),
  actorId: z.string(),
  actorName: z.string(),
  action: logAction,
  subjectId: z.string().nullable(),
  subject: z.string().nullable(),
  details: z.string().transform((json) => logDetails.parse(JSON.parse(json))),
  fromAddress: z.string().nullable(),
  requestId: z.string().nullable(),
});

const COLUMNS = Object.keys(entryRow.shape)
  .map((name) => `"${name}"`)
  .join(", ");

const readEntry = (row: SqlRow): LogEntryRecord => entryRow.parse(row);

/** Up to `limit` entries behind (or before) a cursor, the newest first. */
export async function listLogEntries(
  scope: Scope,
  filter: LogFilter,
  page: {
    readonly after?: PageCursor | undefined;
    readonly before?: PageCursor | undefined;
    readonly limit: number;
  },
): Promise<LogEntryRecord[]> {
  const { where, parameters } = conditions(scope, filter);
  const backwards = page.before !== undefined;
  const cursor = page.before ?? page.after;
  if (cursor) {
    where.push(`("at", "id") ${backwards ? ">" : "<"} (?, ?)`);
    parameters.push(cursor.at, cursor.id);
  }
  const direction = backwards ? "ASC" : "DESC";
  const rows = await database().reads.select(
    `SELECT ${COLUMNS} FROM "LogEntry" WHERE ${where.join(" AND ")}
     ORDER BY "at" ${direction}, "id" ${direction} LIMIT ?`,
    [...parameters, page.limit],
  );
  const entries = rows.map(readEntry);
  return backwards ? entries.reverse() : entries;
}

const actorRow = z.object({ actorId: z.string(), actorName: z.string(), last: instant });

/** Who did what is in the log: their ids with the name they had last, by name. */
export async function listLogActors(
  scope: Scope,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const rows = await database().reads.select(
    `SELECT "actorId", "actorName", max("at") AS "last" FROM "LogEntry"
     WHERE "workspaceId" = ? GROUP BY "actorId", "actorName" ORDER BY 3`,
    [scope.workspaceId],
  );
  const names = new Map(
    rows.map((row) => actorRow.parse(row)).map(({ actorId, actorName }) => [actorId, actorName]),
  );
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Which of some ids are accounts that are still there. */
export async function accountsStillThere(
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database().prisma.account.findMany({
    where: { workspaceId: scope.workspaceId, id: { in: [...ids] } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

function conditions({ workspaceId }: Scope, { action, actorId, from, to }: LogFilter) {
  const given: readonly (readonly [string, SqlParameter | undefined])[] = [
    [`"workspaceId" = ?`, workspaceId],
    [`"action" = ?`, action],
    [`"actorId" = ?`, actorId],
    [`"at" >= ?`, from],
    [`"at" < ?`, to],
  ];
  const where: string[] = [];
  const parameters: SqlParameter[] = [];
  for (const [sql, value] of given) {
    if (value === undefined) continue;
    where.push(sql);
    parameters.push(value);
  }
  return { where, parameters };
}
