import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";

/** A table of a workspace whose rows are deleted some at a time: others' writes wait that long. */
interface RowsAtOnce {
  readonly table: string;
  /** What tells its rows apart within a workspace. */
  readonly key: readonly string[];
  readonly rows: number;
}

/** The tables that no foreign key clears: the large ones, and the log, which goes last. */
export const FREE_TABLES: readonly RowsAtOnce[] = [
  { table: "Account", key: ["id"], rows: 2000 },
  { table: "PortfolioRow", key: ["accountId"], rows: 1000 },
  { table: "AccountChange", key: ["id"], rows: 2000 },
  { table: "SegmentChange", key: ["id"], rows: 2000 },
  { table: "Order", key: ["orderNumber"], rows: 2000 },
  { table: "LogEntry", key: ["id"], rows: 2000 },
];

/** The tables that may be large and would go with the workspace's own row: in pieces before it. */
export const LARGE_TABLES: readonly RowsAtOnce[] = [
  { table: "ImportPiece", key: ["importId", "number"], rows: 16 },
  { table: "ImportSheetPiece", key: ["importId", "sheet", "number"], rows: 16 },
  { table: "ExportPiece", key: ["exportId", "number"], rows: 16 },
  { table: "ImportRow", key: ["importId", "line"], rows: 2000 },
  { table: "ImportAccount", key: ["importId", "number"], rows: 2000 },
  { table: "Audit", key: ["id"], rows: 20 },
];

/** Deletes some rows of a table; answers whether there may be more. In the worker process only. */
export async function deleteSomeRows(
  { workspaceId }: Scope,
  { table, key, rows }: RowsAtOnce,
): Promise<boolean> {
  const columns = key.map((column) => `"${column}"`).join(", ");
  const deleted = await database().bulk.land((transaction) =>
    transaction.execute(
      `DELETE FROM "${table}" WHERE "workspaceId" = ? AND (${columns}) IN
         (SELECT ${columns} FROM "${table}" WHERE "workspaceId" = ? LIMIT ${rows})`,
      [workspaceId, workspaceId],
    ),
  );
  return deleted === rows;
}

/** Deletes the workspace's own row with everything that hangs on it by a foreign key. */
export async function deleteWorkspaceRow({ workspaceId }: Scope): Promise<void> {
  await database().bulk.land((transaction) =>
    transaction.execute(`DELETE FROM "Workspace" WHERE "id" = ?`, [workspaceId]),
  );
}

const next = z.object({ id: z.string().nullable() });

/**
 * Ids of workspaces that are gone and have left rows: their deletion was interrupted, or a request
 * that had begun before wrote once more. From one id to the next by the index, whatever the size.
 */
export async function listRemains(): Promise<string[]> {
  const { prisma, reads } = database();
  const found = new Set<string>();
  for (const { table } of FREE_TABLES) {
    for (let after = ""; ; ) {
      const sql = `SELECT min("workspaceId") AS "id" FROM "${table}" WHERE "workspaceId" > ?`;
      const [row] = await reads.select(sql, [after]);
      const { id } = next.parse(row);
      if (id === null) break;
      found.add(id);
      after = id;
    }
  }
  // Asked afterwards: a workspace is there before its first row is.
  const there = await prisma.workspace.findMany({
    where: { id: { in: [...found] } },
    select: { id: true },
  });
  for (const { id } of there) found.delete(id);
  return [...found];
}
