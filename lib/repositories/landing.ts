import {
  type BulkTransaction,
  type BulkWriting,
  type CrossedAccount,
  KeyTaken,
} from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { ImportPast } from "./import-past";
import { ClaimLost, holdJob } from "./job-hold";
import { LandingClosing } from "./landing-closing";
import { LandingPlan } from "./landing-plan";
import { LandingReads } from "./landing-reads";
import { LandingWrites } from "./landing-writes";

/** The set-based reads and writes of one landing. */
export interface Landing {
  readonly reads: LandingReads;
  readonly writes: LandingWrites;
  readonly closing: LandingClosing;
  /** The plan of the import that lands. */
  plan(importId: string): LandingPlan;
  /** What an import did that is to be undone. */
  past(importId: string): ImportPast;
}

/** What a job has to land. */
export interface LandingWork {
  /** How many accounts and orders will be written, about; ten orders to be read count as one. */
  readonly rows: number;
  /** Writes the rows; nobody sees them yet. */
  readonly fill: (landing: Landing) => Promise<void>;
  /**
   * Looks after the accounts that others wrote while a large landing went on, in the transaction
   * that closes it. They stand as the others left them: what follows from the landing for them is
   * to be derived again, or the landing refused by an error.
   */
  readonly settle: (landing: Landing, accountIds: readonly string[]) => Promise<void>;
}

/** Thrown when a write of the same time took a name or number of a landing; nothing of it is kept. */
export class LandingCrossed extends Error {}

/** Up to so many rows a landing is one transaction, and others wait for it: less than a second. */
const ROWS_AT_ONCE = 5000;

/**
 * Writes what a job has to land, whole or not at all: readers see the portfolio of before or of
 * after. The job ends inside the transaction that closes the landing, so that its effect happens
 * exactly once, whichever worker finishes it.
 *
 * @throws ClaimLost, and LandingCrossed where another write of the same time took a key of it.
 */
export async function land(scope: Scope, claim: JobClaim, work: LandingWork): Promise<void> {
  const { bulk, provider } = database();
  const { workspaceId } = scope;
  const closing = new LandingClosing(scope);
  const toWrite = provider === "postgresql" ? "FOR UPDATE" : "";
  const through = (writing: BulkWriting): Landing => ({
    reads: new LandingReads(writing, workspaceId, closing, toWrite),
    writes: new LandingWrites(writing, scope),
    closing,
    plan: (importId) => new LandingPlan(writing, workspaceId, importId),
    past: (importId) => new ImportPast(writing, workspaceId, importId, toWrite),
  });
  const fill = async (writing: BulkWriting) => {
    await holdJob(writing, claim);
    await work.fill(through(writing));
  };
  const close = async (transaction: BulkTransaction, crossed: readonly CrossedAccount[]) => {
    const own = crossed.filter((account) => account.workspaceId === workspaceId);
    if (own.length > 0) {
      await work.settle(
        through(transaction),
        own.map(({ accountId }) => accountId),
      );
    }
    await closing.run(transaction);
    await endJob(transaction, workspaceId, claim);
  };
  const atOnce = async (transaction: BulkTransaction) => {
    await fill(transaction);
    await close(transaction, []);
  };
  const landed = work.rows > ROWS_AT_ONCE ? bulk.landMuch(fill, close) : bulk.land(atOnce);
  await landed.catch((error: unknown) => {
    throw error instanceof KeyTaken ? new LandingCrossed(error.message, { cause: error }) : error;
  });
  await bulk.tidy();
}

/** At the start of the only worker: takes away what a landing left that died. */
export function clearAbandonedLandings(): Promise<void> {
  return database().bulk.clearAbandoned();
}

async function endJob(
  transaction: BulkTransaction,
  workspaceId: string,
  claim: JobClaim,
): Promise<void> {
  await transaction.execute(
    `UPDATE "Workspace" SET "dataVersion" = "dataVersion" + 1 WHERE "id" = ?`,
    [workspaceId],
  );
  const ended = await transaction.execute(
    `UPDATE "Job" SET "status" = 'done', "leaseUntil" = NULL, "finishedAt" = ?
     WHERE "id" = ? AND "fence" = ? AND "status" = 'running'`,
    [new Date(), claim.id, claim.fence],
  );
  if (ended !== 1) throw new ClaimLost();
}
