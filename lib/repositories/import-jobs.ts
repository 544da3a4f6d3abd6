import { database } from "@/lib/db/client";
import type { ImportStatus } from "@/lib/schemas/import-record";
import type { Job, JobKind } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { addImport, findSample, type ImportChange, moveImport } from "./imports";
import { cancelJobs, enqueueJob } from "./jobs";
import { type LogNote, note } from "./log";

/**
 * Where an import stands and the job that takes it on from there, written together: an import that
 * waits for the worker always has a job, whenever the process ends.
 */

/**
 * Moves an import on as `moveImport` does and queues the job that works on it next. Where it no
 * longer stands where the caller saw it, nothing changes and the answer is false.
 * @param entry what the log says of it, where it says something.
 */
export async function moveImportAndEnqueue(
  scope: Scope,
  id: string,
  from: readonly ImportStatus[],
  change: ImportChange,
  job: JobKind,
  entry?: LogNote,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    if (!(await moveImport(scope, id, from, change, transaction))) return false;
    await enqueueJob(scope, job, id, transaction);
    if (entry) await note(transaction, scope, entry);
    return true;
  });
}

/**
 * Puts other settings in place of those the caller saw and has the rows checked by them; a check
 * that runs under the old ones is stopped. False where the settings are others by now, or the import
 * is not at its check.
 */
export async function recheckImport(
  scope: Scope,
  id: string,
  seen: string,
  settings: string,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    const change = { status: "checking", settings } as const;
    const from = ["checked", "checking"] as const;
    if (!(await moveImport(scope, id, from, change, transaction, seen))) return false;
    await cancelJobs(scope, id, transaction);
    await enqueueJob(scope, "check-import", id, transaction);
    return true;
  });
}

/**
 * Moves the import of a running job on as `moveImport` does, where the job is still the caller's:
 * a worker that was taken over does not speak for the one that took over.
 * @param entry what the log says of it, where it says something.
 */
export async function moveImportOfJob(
  scope: Scope,
  job: Job,
  from: readonly ImportStatus[],
  change: ImportChange,
  entry?: LogNote,
): Promise<void> {
  await database().inTransaction(async (transaction) => {
    const { id, fence, subjectId } = job;
    const { count } = await transaction.job.updateMany({
      where: { id, fence, status: "running" },
      data: { fence },
    });
    if (count === 0) return;
    const moved = await moveImport(scope, subjectId ?? "", from, change, transaction);
    if (moved && entry) await note(transaction, scope, entry);
  });
}

/** Gives an import up with its jobs; false where it is over, or not there. */
export async function cancelImportAndJobs(
  scope: Scope,
  id: string,
  from: readonly ImportStatus[],
): Promise<boolean> {
  const change = { status: "cancelled", finishedAt: new Date() } as const;
  return database().inTransaction(async (transaction) => {
    if (!(await moveImport(scope, id, from, change, transaction))) return false;
    await cancelJobs(scope, id, transaction);
    const { fileName } = await transaction.import.findUniqueOrThrow({
      where: { workspaceId_id: { workspaceId: scope.workspaceId, id } },
      select: { fileName: true },
    });
    await note(transaction, scope, {
      action: "import.cancelled",
      subjectId: id,
      subject: fileName,
    });
    return true;
  });
}

/** Leaves an import as it is that is being undone; false where it is not any more. */
export async function cancelUndoAndJobs(scope: Scope, id: string): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    const change = { status: "done" } as const;
    if (!(await moveImport(scope, id, ["undoing"], change, transaction))) return false;
    await cancelJobs(scope, id, transaction);
    return true;
  });
}

/** As what the sample portfolio stands among the imports. */
export const SAMPLE = { origin: "sample", fileName: "Sample portfolio" } as const;

/** Opens the sample portfolio's import and queues its landing, unless there is one already. */
export async function queueSample(scope: Scope, id: string): Promise<void> {
  await database().inTransaction(async (transaction) => {
    if (await findSample(scope, transaction)) return;
    const sample = { id, ...SAMPLE, kind: "accounts", byteSize: 0, status: "landing" } as const;
    await addImport(scope, sample, transaction);
    await enqueueJob(scope, "load-sample", id, transaction);
  });
}
