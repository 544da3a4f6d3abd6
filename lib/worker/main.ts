import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { accessOfJob } from "@/lib/jobs/job-access";
import { keepBeating } from "@/lib/jobs/keep-beating";
import { JobForbidden, type JobRun, runNextJob } from "@/lib/jobs/run-next-job";
import {
  beatWorkerProcess,
  dropCounts,
  freeAbandonedJobs,
  workspaceIds,
  workspacesToDelete,
} from "@/lib/jobs/worker-process";
import type { Job, JobKind } from "@/lib/schemas/job";
import { makeScope, PRODUCT, type Scope, WHOLE } from "@/lib/scope";
import { checkImport } from "@/lib/usecases/check-import";
import { deleteWorkspace } from "@/lib/usecases/delete-workspace";
import { dropUnfinishedUploads } from "@/lib/usecases/drop-unfinished-uploads";
import { exportWorkspace } from "@/lib/usecases/export-workspace";
import { dropExports } from "@/lib/usecases/exports";
import { landImport } from "@/lib/usecases/land-import";
import { landSample, takeOutSample } from "@/lib/usecases/load-sample";
import { readImportFile } from "@/lib/usecases/read-import-file";
import { readWorkspaceFile } from "@/lib/usecases/read-workspace-file";
import { refreshPortfolio } from "@/lib/usecases/refresh-portfolio";
import { scheduleRefresh } from "@/lib/usecases/schedule-refresh";
import { log } from "./log";

/** The worker process: claims jobs one after another until it is told to stop. */

const LEASE_MS = 30_000;
const IDLE_MS = 250;
const ROUND_MS = 60_000;
const DELETING_MS = 10_000;
/** Readiness forgives 90 s of silence. */
const BEAT_MS = 15_000;

const WORK: Record<JobKind, (scope: Scope, job: Job, run: JobRun) => Promise<void>> = {
  "read-import": readImportFile,
  "check-import": checkImport,
  "land-import": landImport,
  "refresh-portfolio": refreshPortfolio,
  "load-sample": landSample,
  "remove-sample": takeOutSample,
  "export-workspace": exportWorkspace,
  "read-workspace": readWorkspaceFile,
};

const startedAt = new Date();
const id = randomUUID();
const stopping = new AbortController();
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stopping.abort());

async function work(job: Job, run: JobRun): Promise<void> {
  const began = Date.now();
  const access = await accessOfJob(job, PRODUCT);
  if (!access) throw new JobForbidden();
  await WORK[job.kind](makeScope(job.workspaceId, access.actor, access.reach), job, run);
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
  await dropCounts();
  await deleteWorkspaces(now);
  for (const workspaceId of await workspaceIds()) {
    const scope = makeScope(workspaceId, PRODUCT, WHOLE);
    await scheduleRefresh(scope, now);
    await dropUnfinishedUploads(scope, now);
    await dropExports(scope, now);
  }
}

const failed = (job: Job, error: unknown) =>
  log.error({ err: error, job: job.id, kind: job.kind }, "job failed");

const beatFailed = (job: Job, error: unknown) =>
  log.warn({ err: error, job: job.id, kind: job.kind }, "job heartbeat failed, tried again");

log.info({ pid: process.pid }, "worker ready");
await freeAbandonedJobs();
const beat = () => beatWorkerProcess(id, startedAt);
await beat();
keepBeating(beat, BEAT_MS, (error) => log.warn({ err: error }, "worker heartbeat failed"));
let nextRound = 0;
while (!stopping.signal.aborted) {
  try {
    if (Date.now() >= nextRound) {
      await round();
      nextRound = Date.now() + ROUND_MS;
    }
    if (await runNextJob(work, LEASE_MS, failed, beatFailed)) continue;
  } catch (error) {
    // The database is busy or gone: say so and try again, the queue keeps what there is to do.
    log.error({ err: error }, "worker round failed");
  }
  await wait(IDLE_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
}
log.info("worker stopped");
process.exit(0);
