import type { BulkTransaction } from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { writeWhileHeld } from "./job-hold";

/**
 * History that a large landing on SQLite writes before it closes: in the closing transaction a
 * million entries would keep everybody waiting for seconds. Who reads goes by `ofLanded`. What a
 * landing leaves that stopped is taken away before its import lands again, or when it will not.
 */

/** Few enough that nobody waits for long. */
const AT_ONCE = 5000;
/** Others get their turn in between. */
const TURN_MS = 15;

/** Takes rows away in pieces until one is not full. */
async function inPieces(piece: () => Promise<number>, most = Number.POSITIVE_INFINITY) {
  for (let done = 1; (await piece()) === AT_ONCE && done < most; done += 1) {
    await new Promise((resolve) => setTimeout(resolve, TURN_MS));
  }
}

/** Before an import lands: what an earlier attempt left. @throws ClaimLost */
export async function clearEarlyHistory(
  { workspaceId }: Scope,
  claim: JobClaim,
  importId: string,
): Promise<void> {
  const { provider, reads } = database();
  if (provider !== "sqlite") return;
  const some = `SELECT rowid FROM "AccountChange" WHERE "workspaceId" = ? AND "importId" = ?`;
  const [first] = await reads.select(`${some} LIMIT 1`, [workspaceId, importId]);
  if (!first) return;
  await inPieces(async () => {
    let cleared = 0;
    await writeWhileHeld(claim, async (transaction) => {
      cleared = await transaction.execute(
        `DELETE FROM "AccountChange" WHERE rowid IN (${some} LIMIT ${AT_ONCE})`,
        [workspaceId, importId],
      );
    });
    return cleared;
  });
}

/** In one round of the worker: some seconds. */
const PIECES_IN_ROUND = 100;

/** What imports left that do not land any more, or not soon; the rest in the next round. */
export async function dropLeftHistory(): Promise<void> {
  const { bulk, provider } = database();
  if (provider !== "sqlite") return;
  const left = `DELETE FROM "AccountChange" WHERE rowid IN (SELECT c.rowid FROM "Import" i
      CROSS JOIN "AccountChange" c ON c."workspaceId" = i."workspaceId" AND c."importId" = i."id"
    WHERE i."status" NOT IN ('landing', 'done', 'undoing', 'undone') LIMIT ${AT_ONCE})`;
  await inPieces(
    () => bulk.land((transaction) => transaction.execute(left), "soon"),
    PIECES_IN_ROUND,
  );
}

/** What a landing noted of accounts that others wrote meanwhile is not what happened to them. */
export async function forgetEarly(
  transaction: BulkTransaction,
  workspaceId: string,
  importId: string,
  accountIds: readonly string[],
): Promise<void> {
  for (const id of accountIds) {
    // The plus keeps SQLite from looking through all rows of the import.
    await transaction.execute(
      `DELETE FROM "AccountChange" WHERE "workspaceId" = ? AND "accountId" = ? AND +"importId" = ?`,
      [workspaceId, id, importId],
    );
  }
}
