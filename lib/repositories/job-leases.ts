import { database } from "@/lib/db/client";
import { isOutOfRoom } from "@/lib/db/out-of-room";
import { isPassingFailure } from "@/lib/db/passing-failure";
import type { JobClaim } from "@/lib/schemas/job";

/**
 * Has a job begun anew at `at`, under its fence, where `error` is a failure of the database that
 * passes by itself; answers whether it is. A database that is gone cannot be told so: then the
 * lease runs out.
 */
export async function postponeJob(claim: JobClaim, error: unknown, at: Date): Promise<boolean> {
  if (!isPassingFailure(error)) return false;
  const { id, fence } = claim;
  await database()
    .prisma.job.updateMany({ where: { id, fence, status: "running" }, data: { leaseUntil: at } })
    .catch((failure: unknown) => {
      if (!isPassingFailure(failure)) throw failure;
    });
  return true;
}

/** Why a job is given up that failed of `error`: there was no room to write, or it is a bug. */
export const failureOf = (error: unknown): "no-room" | "bug" =>
  isOutOfRoom(error) ? "no-room" : "bug";

/**
 * Puts a job back into the queue under its fence, for another worker to go on with at once. That
 * its worker was told to end is no failed attempt.
 */
export async function handBackJob(claim: JobClaim): Promise<void> {
  await database().prisma.job.updateMany({
    where: { id: claim.id, fence: claim.fence, status: "running" },
    data: { status: "queued", leaseUntil: null, attempts: { decrement: 1 } },
  });
}

/** On SQLite, where there is one worker: frees what a worker that died left as running. */
export async function freeLeases(now: Date): Promise<void> {
  const { provider, prisma } = database();
  if (provider !== "sqlite") return;
  await prisma.job.updateMany({ where: { status: "running" }, data: { leaseUntil: now } });
}
