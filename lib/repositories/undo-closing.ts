import type { ImportRecord, UndoCounts } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { changedBy } from "./account-history";
import { eventsLike, HISTORY_TABLES } from "./import-past";
import type { LandingClosing } from "./landing-closing";
import { removeIdleOwners, unrateEmpty } from "./remove-imported";

/** What undoing an import came to, as it is known when everything else was done. */
export interface UndoneImport {
  readonly counts: UndoCounts;
  /** Removed accounts that have a history. */
  readonly removed: readonly string[];
}

/**
 * In the transaction that closes the undoing of an import: the histories of its accounts go, with
 * the owners it brought who have none left; the import is marked, and the log says so.
 */
export function closeUndo(
  closing: LandingClosing,
  scope: Scope,
  record: ImportRecord,
  undone: () => UndoneImport,
): void {
  const { workspaceId } = scope;
  closing.also(async (transaction) => {
    const { counts, removed } = undone();
    const keys = removed.map((id) => [workspaceId, id]);
    for (const table of HISTORY_TABLES) {
      await transaction.remove(table, ["workspaceId", "accountId"], keys);
    }
    // What showed the judgements that are taken back; accounts that stay keep both.
    await transaction.execute(
      `DELETE FROM "AccountEvent" WHERE "workspaceId" = ? AND "id" LIKE ? AND "accountId" NOT IN
         (SELECT "id" FROM "Account" WHERE "workspaceId" = ? AND "importId" = ?)`,
      [workspaceId, eventsLike(record.id), workspaceId, record.id],
    );
    await removeIdleOwners(transaction, workspaceId, record.createdAt);
    await unrateEmpty(transaction, workspaceId);
    await transaction.execute(
      `UPDATE "Import" SET "status" = 'undone', "undoneAt" = ?, "undoneBy" = ?, "undo" = ?,
         "problem" = NULL WHERE "workspaceId" = ? AND "id" = ?`,
      [new Date(), changedBy(scope), JSON.stringify(counts), workspaceId, record.id],
    );
  });
  closing.note(() => ({
    action: "import.undone",
    subjectId: record.id,
    subject: record.fileName,
    details: { ...undone().counts },
  }));
}
