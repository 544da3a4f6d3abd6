import { z } from "zod";
import { database } from "@/lib/db/client";
import { ROW_ACTIONS, type RowAction } from "@/lib/schemas/import-record";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { writeWhileHeld } from "./job-hold";

const importRow = z.object({
  line: z.number(),
  action: z.enum(ROW_ACTIONS),
  accountId: z.string().nullable(),
  version: z.number().nullable(),
  label: z.string(),
  body: z.string(),
  reason: z.string().nullable(),
});

/** One row of the plan of an import; `body` is JSON, read by the use case that wrote it. */
export type ImportRowRecord = z.infer<typeof importRow>;

const COLUMNS = ["line", "action", "accountId", "version", "label", "body", "reason"] as const;

/**
 * Writes the plan of an import in batches, each in a transaction of its own, so that nobody waits
 * long: a plan is seen by nobody before its import is marked as checked, and outlasts a power cut
 * from then on. An earlier plan goes first.
 * @throws ClaimLost where the job is not the caller's any more: the plan is another's then.
 */
export async function replaceImportRows(
  scope: Scope,
  claim: JobClaim,
  importId: string,
  batches: AsyncIterable<readonly ImportRowRecord[]>,
): Promise<void> {
  const { workspaceId } = scope;
  await writeWhileHeld(claim, (transaction) =>
    transaction.execute(`DELETE FROM "ImportRow" WHERE "workspaceId" = ? AND "importId" = ?`, [
      workspaceId,
      importId,
    ]),
  );
  for await (const rows of batches) {
    await writeWhileHeld(claim, (transaction) =>
      transaction.insert(
        "ImportRow",
        ["workspaceId", "importId", ...COLUMNS],
        rows.map((row) => [workspaceId, importId, ...COLUMNS.map((column) => row[column])]),
      ),
    );
  }
}

const SELECT = {
  line: true,
  action: true,
  accountId: true,
  version: true,
  label: true,
  body: true,
  reason: true,
} as const;

/** Which rows of a plan are meant: by what is done with them, or by what is said of them. */
export type RowsWhere = { readonly actions: readonly RowAction[] } | { readonly reason: string };

const whereOf = (which: RowsWhere) =>
  "reason" in which ? { reason: which.reason } : { action: { in: [...which.actions] } };

/** Rows of the plan by line, behind `afterLine`. */
export async function listImportRows(
  { workspaceId }: Scope,
  importId: string,
  which: RowsWhere,
  afterLine: number,
  limit: number,
): Promise<ImportRowRecord[]> {
  const rows = await database().prisma.importRow.findMany({
    where: { workspaceId, importId, ...whereOf(which), line: { gt: afterLine } },
    orderBy: { line: "asc" },
    take: limit,
    select: SELECT,
  });
  return rows.map((row) => importRow.parse(row));
}

/** How many of these rows there are up to a line, that one with them. */
export function countRowsUpTo(
  { workspaceId }: Scope,
  importId: string,
  which: RowsWhere,
  line: number,
): Promise<number> {
  return database().prisma.importRow.count({
    where: { workspaceId, importId, ...whereOf(which), line: { lte: line } },
  });
}

/** The line behind which the page begins whose last row stands on `line`; 0 for the first page. */
export async function pageBefore(
  { workspaceId }: Scope,
  importId: string,
  which: RowsWhere,
  line: number,
  size: number,
): Promise<number> {
  const row = await database().prisma.importRow.findFirst({
    where: { workspaceId, importId, ...whereOf(which), line: { lte: line } },
    orderBy: { line: "desc" },
    skip: size,
    select: { line: true },
  });
  return row?.line ?? 0;
}
