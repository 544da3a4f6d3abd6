import type { BulkTransaction } from "@/lib/db/bulk";
import { HISTORY_TABLES } from "./import-past";

/** The tables whose rows hang on an account. */
const OF_ACCOUNTS = ["PortfolioRow", "Order", ...HISTORY_TABLES];

/**
 * Takes out what an import brought: its accounts with all that hangs on them, its orders, the
 * owners left without an account who do not sign in, and the import itself. An emptied workspace is rated as of no
 * day.
 */
export async function removeImported(
  transaction: BulkTransaction,
  workspaceId: string,
  importId: string,
): Promise<void> {
  const run = (sql: string, ...parameters: string[]) => transaction.execute(sql, parameters);
  for (const table of OF_ACCOUNTS) {
    await run(
      `DELETE FROM "${table}" WHERE "workspaceId" = ? AND "accountId" IN
         (SELECT "id" FROM "Account" WHERE "workspaceId" = ? AND "importId" = ?)`,
      workspaceId,
      workspaceId,
      importId,
    );
  }
  for (const table of ["Order", "Account"]) {
    await run(
      `DELETE FROM "${table}" WHERE "workspaceId" = ? AND "importId" = ?`,
      workspaceId,
      importId,
    );
  }
  await removeIdleOwners(transaction, workspaceId, new Date(0));
  await unrateEmpty(transaction, workspaceId);
  await run(`DELETE FROM "Import" WHERE "workspaceId" = ? AND "id" = ?`, workspaceId, importId);
}

/**
 * Takes out the owners left without an account who do not sign in, for whom no key works, and who
 * came at an instant or later.
 */
export async function removeIdleOwners(
  transaction: BulkTransaction,
  workspaceId: string,
  since: Date,
): Promise<void> {
  await transaction.execute(
    `DELETE FROM "Person" WHERE "workspaceId" = ? AND "createdAt" >= ?
       AND "id" <> (SELECT "id" FROM "Person" WHERE "workspaceId" = ? ORDER BY "createdAt", "id" LIMIT 1)
       AND "id" NOT IN (SELECT "ownerId" FROM "Account" WHERE "workspaceId" = ?)
       AND "id" NOT IN (SELECT "personId" FROM "Member" WHERE "workspaceId" = ?)
       AND "id" NOT IN (SELECT "ownerId" FROM "ApiKey" WHERE "workspaceId" = ? AND "ownerId" IS NOT NULL)`,
    [workspaceId, since, workspaceId, workspaceId, workspaceId, workspaceId],
  );
}

/** An emptied workspace is rated as of no day. */
export async function unrateEmpty(
  transaction: BulkTransaction,
  workspaceId: string,
): Promise<void> {
  await transaction.execute(
    `UPDATE "Workspace" SET "ratedAsOf" = NULL
     WHERE "id" = ? AND NOT EXISTS (SELECT 1 FROM "Account" WHERE "workspaceId" = ?)`,
    [workspaceId, workspaceId],
  );
}
