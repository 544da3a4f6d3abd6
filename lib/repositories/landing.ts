import type { BulkTransaction } from "@/lib/db/bulk";
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
  /** Takes out what an import brought, with everything that hangs on its accounts. */
  removeImported(importId: string): Promise<void>;
}

/** Thrown when the job was cancelled or taken over before its landing was complete; nothing of it is kept. */
export class LandingLost extends Error {
  constructor() {
    super("The landing was cancelled or taken over; nothing of it was kept.");
  }
}

/** From so many rows on, and from this share of the table on, indexes are built anew at the end. */
const REINDEX_FROM_ROWS = 20_000;
const REINDEX_FROM_SHARE = 0.2;

/**
 * Writes what a job has to land in one transaction: readers see the portfolio of before or of
 * after. The job ends inside the same transaction, so that its effect happens exactly once,
 * whichever worker finishes it.
 *
 * @param rows how many accounts will be written, about: what decides how the indexes are kept.
 */
export async function land(
  scope: Scope,
  claim: JobClaim,
  rows: number,
  work: (landing: Landing) => Promise<void>,
): Promise<void> {
  const { bulk, provider } = database();
  const { workspaceId } = scope;
  const toWrite = provider === "postgresql" ? "FOR UPDATE" : "";
  await bulk.land(async (transaction) => {
    const landing: Landing = {
      reads: new LandingReads(transaction, workspaceId, toWrite),
      writes: new LandingWrites(transaction, workspaceId),
      removeImported: (importId) => removeImported(transaction, workspaceId, importId),
    };
    if (await paysToReindex(transaction, rows)) {
      await transaction.withoutIndexes("PortfolioRow", () => work(landing));
    } else {
      await work(landing);
    }
    await transaction.execute(
      `UPDATE "Workspace" SET "dataVersion" = "dataVersion" + 1 WHERE "id" = ?`,
      [workspaceId],
    );
    const ended = await transaction.execute(
      `UPDATE "Job" SET "status" = 'done', "leaseUntil" = NULL, "finishedAt" = ?
       WHERE "id" = ? AND "fence" = ? AND "status" = 'running'`,
      [new Date(), claim.id, claim.fence],
    );
    if (ended !== 1) throw new LandingLost();
  });
  await bulk.tidy();
}

async function paysToReindex(transaction: BulkTransaction, rows: number): Promise<boolean> {
  if (rows < REINDEX_FROM_ROWS) return false;
  const [found] = await transaction.select(`SELECT count(*) AS "n" FROM "PortfolioRow"`);
  return rows >= Number(found?.n) * REINDEX_FROM_SHARE;
}
