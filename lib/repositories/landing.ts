import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { LandingReads } from "./landing-reads";
import { LandingWrites } from "./landing-writes";
import { removeImported } from "./remove-imported";

/** The set-based reads and writes of one landing, all inside its transaction. */
export interface Landing {
  readonly reads: LandingReads;
  readonly writes: LandingWrites;
  /** Takes out what an import brought; an emptied workspace rates with the built-in model again. */
  removeImported(importId: string, builtInModel: string): Promise<void>;
}

/** Thrown when the job was cancelled or taken over before its landing was complete; nothing of it is kept. */
export class LandingLost extends Error {
  constructor() {
    super("The landing was cancelled or taken over; nothing of it was kept.");
  }
}

/**
 * Writes what a job has to land in one transaction: readers see the portfolio of before or of
 * after. The job ends inside the same transaction, so that its effect happens exactly once,
 * whichever worker finishes it.
 */
export async function land<T>(
  scope: Scope,
  claim: JobClaim,
  work: (landing: Landing) => Promise<T>,
): Promise<T> {
  const { bulk } = database();
  const result = await bulk.land(async (transaction) => {
    const result = await work({
      reads: new LandingReads(transaction, scope.workspaceId),
      writes: new LandingWrites(transaction, scope.workspaceId),
      removeImported: (importId, builtInModel) =>
        removeImported(transaction, scope.workspaceId, importId, builtInModel),
    });
    await transaction.execute(
      `UPDATE "Workspace" SET "dataVersion" = "dataVersion" + 1 WHERE "id" = ?`,
      [scope.workspaceId],
    );
    const ended = await transaction.execute(
      `UPDATE "Job" SET "status" = 'done', "leaseUntil" = NULL, "finishedAt" = ?
       WHERE "id" = ? AND "fence" = ? AND "status" = 'running'`,
      [new Date(), claim.id, claim.fence],
    );
    if (ended !== 1) throw new LandingLost();
    return result;
  });
  await bulk.tidy();
  return result;
}
