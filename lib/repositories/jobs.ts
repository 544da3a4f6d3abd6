import { database, type TransactionClient } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { ImportStatus } from "@/lib/schemas/import-record";
import { type Job, type JobClaim, type JobKind, storedJob } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { endAbandonedHold } from "./job-hold";

const JOB = {
  id: true,
  workspaceId: true,
  kind: true,
  subjectId: true,
  startedBy: true,
  status: true,
  fence: true,
  attempts: true,
  done: true,
  total: true,
  startedAt: true,
} as const;

/** What a job is about: an import of a workspace, for example. */
export interface JobSubject {
  readonly workspaceId: string;
  readonly subjectId: string;
}

/** Adds a job to the queue, to be done in the name of the scope's actor, and answers its id. */
export async function enqueueJob(
  scope: Scope,
  kind: JobKind,
  subjectId: string | null,
  client: TransactionClient = database().prisma,
): Promise<string> {
  const id = newId();
  const { workspaceId, actor } = scope;
  const startedBy = actor.kind === "product" ? null : JSON.stringify(actor);
  await client.job.create({
    data: { id, workspaceId, kind, subjectId, startedBy, status: "queued" },
  });
  return id;
}

/** The newest job about a subject, an import for example. */
export async function latestJob(scope: Scope, subjectId: string): Promise<Job | undefined> {
  const row = await database().prisma.job.findFirst({
    where: { workspaceId: scope.workspaceId, subjectId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: JOB,
  });
  return row ? storedJob.parse(row) : undefined;
}

/** The newest job of a kind, whatever it is about. */
export async function latestJobOf(scope: Scope, kind: JobKind): Promise<Job | undefined> {
  const row = await database().prisma.job.findFirst({
    where: { workspaceId: scope.workspaceId, kind },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: JOB,
  });
  return row ? storedJob.parse(row) : undefined;
}

/** Whether work of a kind is waiting or running in the workspace. */
export async function hasOpenJob(scope: Scope, kind: JobKind): Promise<boolean> {
  const open = await database().prisma.job.findFirst({
    where: { workspaceId: scope.workspaceId, kind, status: { in: ["queued", "running"] } },
    select: { id: true },
  });
  return open !== null;
}

/** Cancels what is waiting or running; a running worker learns it at its next heartbeat. */
export async function cancelJobs(
  scope: Scope,
  subjectId: string,
  client: TransactionClient = database().prisma,
): Promise<void> {
  await client.job.updateMany({
    where: { workspaceId: scope.workspaceId, subjectId, status: { in: ["queued", "running"] } },
    data: { status: "cancelled", leaseUntil: null, finishedAt: new Date() },
  });
}

/**
 * Takes the oldest job that is queued or whose lease has run out, of any workspace: the queue is
 * the worker's, which makes the scope from the job it claimed. Undefined when there is none, or
 * when another worker was quicker.
 * @param only jobs about this subject.
 */
export async function claimJob(
  now: Date,
  leaseUntil: Date,
  only?: JobSubject,
): Promise<Job | undefined> {
  const { prisma } = database();
  const free = {
    ...only,
    OR: [{ status: "queued" }, { status: "running", leaseUntil: { lt: now } }],
  };
  const next = await prisma.job.findFirst({
    where: free,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: JOB,
  });
  if (!next) return undefined;
  if (next.status === "running") await endAbandonedHold(next);
  const { count } = await prisma.job.updateMany({
    where: { id: next.id, fence: next.fence, ...free },
    data: {
      status: "running",
      fence: next.fence + 1,
      attempts: next.attempts + 1,
      leaseUntil,
      startedAt: now,
    },
  });
  return count === 1
    ? storedJob.parse({
        ...next,
        status: "running",
        fence: next.fence + 1,
        attempts: next.attempts + 1,
        startedAt: now,
      })
    : undefined;
}

/** Extends the lease and notes progress. False when the job was cancelled or taken over. */
export async function beatJob(
  claim: JobClaim,
  leaseUntil: Date,
  progress: { done: number; total: number },
): Promise<boolean> {
  const { count } = await database().prisma.job.updateMany({
    where: { id: claim.id, fence: claim.fence, status: "running" },
    data: { leaseUntil, ...progress },
  });
  return count === 1;
}

/** Ends a job under its fence; an end that comes too late changes nothing. */
export async function finishJob(claim: JobClaim): Promise<void> {
  await database().prisma.job.updateMany({
    where: { id: claim.id, fence: claim.fence, status: "running" },
    data: { status: "done", leaseUntil: null, finishedAt: new Date() },
  });
}

/** Where the import of a failed job stands then, so that a person can try again from there. */
const AFTER_FAILURE: Readonly<
  Partial<Record<JobKind, { readonly from: ImportStatus; readonly to: ImportStatus }>>
> = {
  "read-import": { from: "reading", to: "failed" },
  "check-import": { from: "checking", to: "columns" },
  "land-import": { from: "landing", to: "checked" },
  "undo-import": { from: "undoing", to: "done" },
  "load-sample": { from: "landing", to: "failed" },
  "remove-sample": { from: "landing", to: "done" },
  "read-workspace": { from: "reading", to: "failed" },
};

/** Gives a job up under its fence, with the import it worked on; too late, it changes nothing. */
export async function failJob(
  job: Job,
  code: "bug" | "worker-died" | "not-allowed" | "no-room",
): Promise<void> {
  await database().inTransaction(async (transaction) => {
    const { count } = await transaction.job.updateMany({
      where: { id: job.id, fence: job.fence, status: "running" },
      data: {
        status: "failed",
        problem: JSON.stringify({ code }),
        leaseUntil: null,
        finishedAt: new Date(),
      },
    });
    if (count > 0 && job.kind === "export-workspace" && job.subjectId !== null) {
      const { workspaceId, subjectId: id } = job;
      const data = { status: "failed" };
      await transaction.export.updateMany({ where: { workspaceId, id, status: "making" }, data });
    }
    const stands = AFTER_FAILURE[job.kind];
    if (count === 0 || !stands || job.subjectId === null) return;
    await transaction.import.updateMany({
      where: { workspaceId: job.workspaceId, id: job.subjectId, status: stands.from },
      data: { status: stands.to, problem: JSON.stringify({ code }) },
    });
  });
}
