import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { setTimeout as wait } from "node:timers/promises";
import { environment } from "@/lib/env";
import { accessOfJob } from "@/lib/jobs/job-access";
import { keepBeating } from "@/lib/jobs/keep-beating";
import { JobForbidden, JobHandedBack, type JobRun, runNextJob } from "@/lib/jobs/run-next-job";
import {
  beatWorkerProcess,
  dropEnded,
  endWorkerProcess,
  freeAbandonedJobs,
  workspaceIds,
  workspacesToDelete,
} from "@/lib/jobs/worker-process";
import type { Job } from "@/lib/schemas/job";
import { makeScope, PRODUCT, WHOLE } from "@/lib/scope";
import { deleteWorkspace } from "@/lib/usecases/delete-workspace";
import { dropUnfinishedUploads } from "@/lib/usecases/drop-unfinished-uploads";
import { dropExports } from "@/lib/usecases/exports";
import { JOB_WORK } from "@/lib/usecases/job-work";
import { renewStoredKeys } from "@/lib/usecases/renew-stored-keys";
import { scheduleRefresh } from "@/lib/usecases/schedule-refresh";
import { log } from "./log";

/**
 * The worker process: claims jobs one after another until it is told to stop. A job under way has a
 * while to end by itself, then it is handed back to the queue.
 */

const IDLE_MS = 250;
const ROUND_MS = 60_000;
const DELETING_MS = 10_000;
/** Readiness forgives 90 s of silence. */
const BEAT_MS = 15_000;

/** From being told to stop. */
const HAND_BACK_MS = 6_000;
const STOP_WITHIN_MS = 12_000;

const { leaseMs } = environment();
const startedAt = new Date();
const id = randomUUID();
const stopping = new AbortController();
const handingBack = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);

function stop(): void {
  log.info("stopping");
  stopping.abort();
  setTimeout(() => handingBack.abort(new JobHandedBack()), HAND_BACK_MS).unref();
  // Work that does not notice: its lease runs out, and what it had not committed never was.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
}

/** Whoever waits for a page comes first where both want the processor. */
function giveWay(): void {
  try {
    // On Linux every thread has a priority of its own, and those that are made later take over ours.
    const threads = process.platform === "linux" ? readdirSync("/proc/self/task").map(Number) : [0];
    for (const thread of threads) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch (error) {
    log.warn({ err: error }, "the worker runs with the priority of the pages");
  }
}

async function work(job: Job, run: JobRun): Promise<void> {
  const began = Date.now();
  const access = await accessOfJob(job, PRODUCT);
  if (!access) throw new JobForbidden();
  await JOB_WORK[job.kind](makeScope(job.workspaceId, access.actor, access.reach), job, run);
  log.info({ job: job.id, kind: job.kind, ms: Date.now() - began }, "job done");
}

/** Deletes what is due, for a while: jobs come in between, the rest goes in the next round. */
async function deleteWorkspaces(now: Date): Promise<void> {
  const mayGoOn = () => !stopping.signal.aborted && Date.now() < now.getTime() + DELETING_MS;
  for (const workspaceId of await workspacesToDelete(now)) {
    await deleteWorkspace(makeScope(workspaceId, PRODUCT, WHOLE), now, mayGoOn);
  }
}

async function round(): Promise<void> {
  const now = new Date();
  await dropEnded();
  await deleteWorkspaces(now);
  for (const workspaceId of await workspaceIds()) {
    const scope = makeScope(workspaceId, PRODUCT, WHOLE);
    await renewStoredKeys(scope);
    await scheduleRefresh(scope, now);
    await dropUnfinishedUploads(scope, now);
    await dropExports(scope, now);
  }
}

const failed = (job: Job, error: unknown) =>
  log.error({ err: error, job: job.id, kind: job.kind }, "job failed");

const beatFailed = (job: Job, error: unknown) =>
  log.warn({ err: error, job: job.id, kind: job.kind }, "job heartbeat failed, tried again");

giveWay();
log.info("worker ready");
await freeAbandonedJobs();
const beat = () => beatWorkerProcess(id, startedAt);
await beat();
const stopBeating = keepBeating(beat, BEAT_MS, (error) =>
  log.warn({ err: error }, "worker heartbeat failed"),
);
let nextRound = 0;
while (!stopping.signal.aborted) {
  try {
    if (Date.now() >= nextRound) {
      await round();
      nextRound = Date.now() + ROUND_MS;
    }
    if (await runNextJob(work, leaseMs, failed, beatFailed, { ending: handingBack.signal }))
      continue;
  } catch (error) {
    // The database is busy or gone: say so and try again, the queue keeps what there is to do.
    log.error({ err: error }, "worker round failed");
  }
  await wait(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
}
stopBeating();
await endWorkerProcess(id).catch((error) => log.warn({ err: error }, "worker not signed off"));
log.info("worker stopped");
process.exit(0);
