import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { writeWhileHeld } from "./job-hold";

/**
 * History that a large landing on SQLite writes before it closes: in the closing transaction a
 * million entries would keep everybody waiting for seconds. Who reads goes by `ofLanded`.
 */

/** Few enough that nobody waits for long. */
const AT_ONCE = 5000;

/** What an earlier attempt at the same landing left goes first. @throws ClaimLost */
export async function clearEarlyHistory(
  { workspaceId }: Scope,
  claim: JobClaim,
  importId: string,
): Promise<void> {
  let cleared = AT_ONCE;
  while (cleared === AT_ONCE) {
    await writeWhileHeld(claim, async (transaction) => {
      cleared = await transaction.execute(
        `DELETE FROM "AccountChange" WHERE rowid IN (SELECT rowid FROM "AccountChange"
           WHERE "workspaceId" = ? AND "importId" = ? LIMIT ${AT_ONCE})`,
        [workspaceId, importId],
      );
    });
  }
}

/** At the start of the only worker: what imports left that will not land any more. */
export async function clearLeftHistory(): Promise<void> {
  const { bulk, provider } = database();
  if (provider !== "sqlite") return;
  let cleared = AT_ONCE;
  while (cleared === AT_ONCE) {
    cleared = await bulk.land(
      (transaction) =>
        transaction.execute(
          `DELETE FROM "AccountChange" WHERE rowid IN (SELECT c.rowid FROM "Import" i
             CROSS JOIN "AccountChange" c
             ON c."workspaceId" = i."workspaceId" AND c."importId" = i."id"
           WHERE i."status" NOT IN ('landing', 'done', 'undoing', 'undone') LIMIT ${AT_ONCE})`,
        ),
      "soon",
    );
  }
}
