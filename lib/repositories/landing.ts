import {
  type BulkTransaction,
  type BulkWriting,
  type CrossedAccount,
  KeyTaken,
} from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import type { EarlyHistory } from "./change-writes";
import { clearEarlyHistory, forgetEarly } from "./early-history";
import { ImportPast } from "./import-past";
import { ClaimLost, holdJob, writeWhileHeld } from "./job-hold";
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
  /** The version of the model that the workspace rated with when the work was prepared. */
  readonly ratedWith: string;
  /** The version that its rows are rated with. */
  readonly model: string;
  /** The import that lands: its history is there for nobody before it is done. */
  readonly importId?: string;
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

/** Thrown when the workspace rates with another model by now than the work was prepared with. */
export class RatedOtherwise extends LandingCrossed {}

/** Up to so many rows a landing is one transaction, and others wait for it: less than a second. */
const ROWS_AT_ONCE = 5000;

/**
 * Writes what a job has to land, whole or not at all: readers see the portfolio of before or of
 * after. The job ends inside the transaction that closes the landing, so that its effect happens
 * exactly once, whichever worker finishes it.
 *
 * @throws ClaimLost, LandingCrossed where another write of the same time took a key of it, and
 *   RatedOtherwise
 */
export async function land(scope: Scope, claim: JobClaim, work: LandingWork): Promise<void> {
  const { bulk, provider } = database();
  const { workspaceId } = scope;
  const closing = new LandingClosing(scope);
  const toWrite = provider === "postgresql" ? "FOR UPDATE" : "";
  const isLarge = work.rows > ROWS_AT_ONCE;
  const importId = isLarge && provider === "sqlite" ? work.importId : undefined;
  const early: EarlyHistory | undefined =
    importId === undefined ? undefined : { importId, write: (rows) => writeWhileHeld(claim, rows) };
  const through = (writing: BulkWriting, history?: EarlyHistory): Landing => ({
    reads: new LandingReads(writing, workspaceId, closing, toWrite),
    writes: new LandingWrites(writing, scope, history),
    closing,
    plan: (importId) => new LandingPlan(writing, workspaceId, importId),
    past: (importId) => new ImportPast(writing, workspaceId, importId, toWrite),
  });
  const fill = async (writing: BulkWriting) => {
    await holdJob(writing, claim);
    await work.fill(through(writing, early));
  };
  const close = async (transaction: BulkTransaction, crossed: readonly CrossedAccount[]) => {
    await holdModel(transaction, workspaceId, work.ratedWith);
    const own = crossed.filter((account) => account.workspaceId === workspaceId);
    const ids = own.map(({ accountId }) => accountId);
    if (early) await forgetEarly(transaction, workspaceId, early.importId, ids);
    const isMoved = work.model !== work.ratedWith && provider === "postgresql";
    const others = isMoved ? await ratedWithOthers(transaction, workspaceId, work.model) : [];
    if (ids.length + others.length > 0) {
      await work.settle(through(transaction), [...ids, ...others]);
    }
    await closing.run(transaction);
    await endJob(transaction, workspaceId, claim);
  };
  const atOnce = async (transaction: BulkTransaction) => {
    await fill(transaction);
    await close(transaction, []);
  };
  // A large landing that died may be followed by one of a few rows, or of none.
  if (work.importId) await clearEarlyHistory(scope, claim, work.importId);
  const landed = isLarge ? bulk.landMuch(fill, close) : bulk.land(atOnce);
  await landed.catch((error: unknown) => {
    throw error instanceof KeyTaken ? new LandingCrossed(error.message, { cause: error }) : error;
  });
  await bulk.tidy();
}

/** At the start of the only worker: takes away what a landing left that died. */
export function clearAbandonedLandings(): Promise<void> {
  return database().bulk.clearAbandoned();
}

/**
 * From here on nobody else writes to the workspace: every edit and landing touches its own row. One
 * that was rated with another model meanwhile must not be rated back.
 */
async function holdModel(
  transaction: BulkTransaction,
  workspaceId: string,
  ratedWith: string,
): Promise<void> {
  const held = await transaction.execute(
    `UPDATE "Workspace" SET "modelVersion" = "modelVersion" WHERE "id" = ? AND "modelVersion" = ?`,
    [workspaceId, ratedWith],
  );
  if (held !== 1)
    throw new RatedOtherwise(`The model ${ratedWith} is not the applied one any more.`);
}

/** Accounts that came while a landing under another model went on: it did not see them. */
async function ratedWithOthers(
  transaction: BulkTransaction,
  workspaceId: string,
  model: string,
): Promise<string[]> {
  const rows = await transaction.select(
    `SELECT "accountId" FROM "PortfolioRow" WHERE "workspaceId" = ? AND "modelVersion" <> ?`,
    [workspaceId, model],
  );
  return rows.map((row) => String(row.accountId));
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
