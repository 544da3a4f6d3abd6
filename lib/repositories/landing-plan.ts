import { z } from "zod";
import type { BulkWriting } from "@/lib/db/bulk";
import type { SqlParameter } from "@/lib/db/raw-sql";
import { type ImportKind, MOVED_KEPT } from "@/lib/schemas/import-record";
import { ofLanded } from "@/lib/schemas/landed-history";

const plannedRow = z.object({
  line: z.number(),
  action: z.enum(["create", "update"]),
  accountId: z.string().nullable(),
  version: z.number().nullable(),
  body: z.string(),
});
export type PlannedImportRow = z.infer<typeof plannedRow>;

const moved = z.object({ id: z.string() });
const counted = z.object({ n: z.number() });

/** Accounts that are not as a plan saw them: how many, and the first of them. */
export interface MovedAccounts {
  readonly count: number;
  readonly ids: readonly string[];
}

/** The plan of an import as its landing reads it, and what happened since it was made. */
export class LandingPlan {
  constructor(
    private readonly writing: BulkWriting,
    private readonly workspaceId: string,
    private readonly importId: string,
  ) {}

  /**
   * The rows that are to be written, by line, some at a time; the next are read while these land.
   * @throws what the signal was aborted with, before each batch and behind the last.
   */
  async *batches(
    size: number,
    signal: AbortSignal,
  ): AsyncGenerator<readonly PlannedImportRow[], void> {
    let next = this.rows(0, size);
    for (;;) {
      const rows = await next;
      signal.throwIfAborted();
      const last = rows.at(-1);
      if (!last) return;
      next = this.rows(last.line, size);
      // Thrown when it is waited for.
      next.catch(() => undefined);
      yield rows;
    }
  }

  private async rows(afterLine: number, limit: number): Promise<PlannedImportRow[]> {
    const rows = await this.writing.select(
      `SELECT "line", "action", "accountId", "version", "body" FROM "ImportRow"
       WHERE "workspaceId" = ? AND "importId" = ? AND "action" IN ('create', 'update') AND "line" > ?
       ORDER BY "line" LIMIT ?`,
      [this.workspaceId, this.importId, afterLine, limit],
    );
    return rows.map((row) => plannedRow.parse(row));
  }

  /**
   * The accounts that are no longer what the plan saw: those in it that changed or are gone, and
   * those that were made, or took another name, external id or website, since: rows may match them
   * now. Where there are none, the plan can be written as it was shown.
   */
  movedSince(checkedAt: Date): Promise<MovedAccounts> {
    const { workspaceId, importId } = this;
    const account = this.writing.table("Account");
    return this.moved(
      `SELECT r."accountId" AS "id" FROM "ImportRow" r LEFT JOIN ${account} a
         ON a."workspaceId" = r."workspaceId" AND a."id" = r."accountId"
       WHERE r."workspaceId" = ? AND r."importId" = ? AND r."accountId" IS NOT NULL
         AND (a."id" IS NULL OR a."version" <> r."version")
       UNION SELECT "id" FROM ${account} WHERE "workspaceId" = ? AND "createdAt" > ?
       UNION SELECT a."id" FROM ${account} a JOIN "AccountChange" c
         ON c."workspaceId" = a."workspaceId" AND c."accountId" = a."id" AND c."at" > ?
       WHERE a."workspaceId" = ? AND a."updatedAt" > ?
         AND (c."changes" LIKE '%"name":[%' OR c."changes" LIKE '%"externalId":[%'
           OR c."changes" LIKE '%"website":[%') AND ${ofLanded("c")}`,
      [workspaceId, importId, workspaceId, checkedAt, checkedAt, workspaceId, checkedAt],
    );
  }

  /**
   * Those of some accounts that the plan of a list writes to, or that have the name of an account
   * the import made: the plan did not see them as they are. What orders say of an account is
   * derived again instead.
   */
  async concerns(accountIds: readonly string[], kind: ImportKind): Promise<MovedAccounts> {
    if (accountIds.length === 0) return { count: 0, ids: [] };
    const { workspaceId, importId } = this;
    const account = this.writing.table("Account");
    const ids = `(${accountIds.map(() => "?").join(", ")})`;
    const named = `SELECT a."id" FROM ${account} a JOIN ${account} made
        ON made."workspaceId" = a."workspaceId" AND made."nameKey" = a."nameKey"
      WHERE a."workspaceId" = ? AND a."id" IN ${ids} AND made."id" <> a."id" AND made."importId" = ?`;
    const ofNames = [workspaceId, ...accountIds, importId];
    if (kind === "orders") return this.moved(named, ofNames);
    return this.moved(
      `SELECT "accountId" AS "id" FROM "ImportRow"
       WHERE "workspaceId" = ? AND "importId" = ? AND "action" = 'update' AND "accountId" IN ${ids}
       UNION ${named}`,
      [workspaceId, importId, ...accountIds, ...ofNames],
    );
  }

  private async moved(sql: string, parameters: readonly SqlParameter[]): Promise<MovedAccounts> {
    const found = `FROM (${sql}) AS "found"`;
    const first = `SELECT "id" ${found} LIMIT ${MOVED_KEPT + 1}`;
    const rows = await this.writing.select(first, [...parameters]);
    const ids = rows.slice(0, MOVED_KEPT).map((row) => moved.parse(row).id);
    if (rows.length <= MOVED_KEPT) return { count: rows.length, ids };
    const [all] = await this.writing.select(`SELECT count(*) AS "n" ${found}`, [...parameters]);
    return { count: counted.parse(all).n, ids };
  }
}
