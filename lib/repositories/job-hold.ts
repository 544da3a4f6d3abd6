import type { BulkTransaction, BulkWriting } from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";

/** Thrown when the job was cancelled or taken over; nothing of the transaction is kept. */
export class ClaimLost extends Error {
  constructor() {
    super("The job was cancelled or taken over; nothing of this was kept.");
  }
}

/**
 * First in a transaction that writes for a job: makes sure that the job is still the caller's. On
 * Postgres nobody else writes for the job until the transaction ends, and whoever takes the job over
 * can end it; on SQLite one transaction writes at a time anyway.
 * @throws ClaimLost
 */
export async function holdJob(writing: BulkWriting, claim: JobClaim): Promise<void> {
  if (database().provider === "postgresql") {
    await writing.select("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [claim.id]);
  }
  const ours = await writing.select(
    `SELECT "id" FROM "Job" WHERE "id" = ? AND "fence" = ? AND "status" = 'running'`,
    [claim.id, claim.fence],
  );
  if (ours.length !== 1) throw new ClaimLost();
}

/**
 * Writes for a job in a transaction of its own, while the job is the caller's. What is written counts
 * for nothing until a later transaction says that it is whole, and outlasts a power cut from then on.
 * @throws ClaimLost
 */
export async function writeWhileHeld(
  claim: JobClaim,
  write: (transaction: BulkTransaction) => Promise<unknown>,
): Promise<void> {
  await database().bulk.land(async (transaction) => {
    await holdJob(transaction, claim);
    await write(transaction);
  }, "soon");
}

/**
 * Before a job is taken over: ends what its worker of before has open on Postgres. A worker that was
 * stopped, or cut off from the server, ends nothing itself, and its locks would hold up everybody.
 * Where somebody else was quicker to take it over, theirs is left alone.
 */
export async function endAbandonedHold(before: JobClaim): Promise<void> {
  const { provider, reads } = database();
  if (provider !== "postgresql") return;
  await reads.select(
    `SELECT pg_terminate_backend("pid") FROM pg_locks
     WHERE "locktype" = 'advisory' AND "granted" AND "objsubid" = 1
       AND "database" = (SELECT "oid" FROM pg_database WHERE "datname" = current_database())
       AND (("classid"::bigint << 32) | "objid"::bigint) = hashtextextended(?, 0)
       AND EXISTS (SELECT 1 FROM "Job" WHERE "id" = ? AND "fence" = ? AND "status" = 'running')`,
    [before.id, before.id, before.fence],
  );
}
