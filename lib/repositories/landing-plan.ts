import { z } from "zod";
import type { BulkWriting } from "@/lib/db/bulk";

const plannedRow = z.object({
  line: z.number(),
  action: z.enum(["create", "update"]),
  accountId: z.string().nullable(),
  version: z.number().nullable(),
  body: z.string(),
});
export type PlannedImportRow = z.infer<typeof plannedRow>;

const moved = z.object({ moved: z.number() });

/** The plan of an import as its landing reads it, and what happened since it was made. */
export class LandingPlan {
  constructor(
    private readonly writing: BulkWriting,
    private readonly workspaceId: string,
    private readonly importId: string,
  ) {}

  /** The rows that are to be written, by line, behind `afterLine`. */
  async rows(afterLine: number, limit: number): Promise<PlannedImportRow[]> {
    const rows = await this.writing.select(
      `SELECT "line", "action", "accountId", "version", "body" FROM "ImportRow"
       WHERE "workspaceId" = ? AND "importId" = ? AND "action" IN ('create', 'update') AND "line" > ?
       ORDER BY "line" LIMIT ?`,
      [this.workspaceId, this.importId, afterLine, limit],
    );
    return rows.map((row) => plannedRow.parse(row));
  }

  /**
   * How many accounts are no longer what the plan saw: those in it that changed or are gone, and
   * those that were made, or took another name, external id or website, since: rows may match them now.
   * 0 means that the plan can be written as it was shown.
   */
  async movedSince(checkedAt: Date): Promise<number> {
    const { workspaceId, importId } = this;
    const account = this.writing.table("Account");
    const rows = await this.writing.select(
      `SELECT count(*) AS "moved" FROM (
         SELECT r."accountId" FROM "ImportRow" r LEFT JOIN ${account} a
           ON a."workspaceId" = r."workspaceId" AND a."id" = r."accountId"
         WHERE r."workspaceId" = ? AND r."importId" = ? AND r."accountId" IS NOT NULL
           AND (a."id" IS NULL OR a."version" <> r."version")
         UNION SELECT "id" FROM ${account} WHERE "workspaceId" = ? AND "createdAt" > ?
         UNION SELECT a."id" FROM ${account} a JOIN "AccountChange" c
           ON c."workspaceId" = a."workspaceId" AND c."accountId" = a."id" AND c."at" > ?
         WHERE a."workspaceId" = ? AND a."updatedAt" > ?
           AND (c."changes" LIKE '%"name":[%' OR c."changes" LIKE '%"externalId":[%'
             OR c."changes" LIKE '%"website":[%')
       ) AS "found"`,
      [workspaceId, importId, workspaceId, checkedAt, checkedAt, workspaceId, checkedAt],
    );
    return moved.parse(rows[0]).moved;
  }

  /**
   * How many of some accounts the plan writes to, or have the name of an account the import
   * made: the plan did not see them as they are.
   */
  async concerns(accountIds: readonly string[]): Promise<number> {
    if (accountIds.length === 0) return 0;
    const { workspaceId, importId } = this;
    const account = this.writing.table("Account");
    const ids = `(${accountIds.map(() => "?").join(", ")})`;
    const rows = await this.writing.select(
      `SELECT count(*) AS "moved" FROM (
         SELECT "accountId" FROM "ImportRow"
         WHERE "workspaceId" = ? AND "importId" = ? AND "action" = 'update'
           AND "version" IS NOT NULL AND "accountId" IN ${ids}
         UNION SELECT a."id" FROM ${account} a JOIN ${account} made
           ON made."workspaceId" = a."workspaceId" AND made."nameKey" = a."nameKey"
         WHERE a."workspaceId" = ? AND a."id" IN ${ids} AND made."id" <> a."id" AND made."importId" = ?
       ) AS "found"`,
      [workspaceId, importId, ...accountIds, workspaceId, ...accountIds, importId],
    );
    return moved.parse(rows[0]).moved;
  }
}
