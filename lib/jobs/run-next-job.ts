import { ClaimLost } from "@/lib/repositories/job-hold";
import { failureOf, handBackJob, postponeJob } from "@/lib/repositories/job-leases";
import { beatJob, claimJob, failJob, finishJob, type JobSubject } from "@/lib/repositories/jobs";
import type { Job } from "@/lib/schemas/job";
import { keepBeating } from "./keep-beating";

/** What a running job gets to report with. */
export interface JobRun {
  /** Says how far it is; shown to the person who waits. */
  progress(done: number, total: number): void;
  /**
   * Aborted when the job was cancelled or taken over, or when this process ends: stop and write
   * nothing more.
   */
  readonly signal: AbortSignal;
}

/** Thrown by work that notices it was cancelled or taken over. */
export class JobLost extends Error {
  constructor() {
    super("The job was cancelled or taken over.");
  }
}

/** Thrown by work whose starter may not do it any more. */
export class JobForbidden extends Error {
  constructor() {
    super("Who started the job may not do that any more.");
  }
}

/** Thrown by work that notices that its process ends: another worker goes on with the job. */
export class JobHandedBack extends Error {
  constructor() {
    super("The job was handed back: this worker ends.");
  }
}

/** A job that failed this often is not tried again. */
const MAX_ATTEMPTS = 5;

/** Until a job is tried again that a passing failure of the database ended. */
const RETRY_MS = 1_000;

/**
 * Claims the next job and runs it under a lease that a heartbeat extends.
 * Answers false when there was nothing to do. An error of the work fails the job; the error is
 * handed to `onError` (a bug's details belong in the log, not in the database). Where the database
 * was gone, or another transaction faster, the job is tried again instead. A heartbeat that fails
 * is not the job's failure: it goes to `onBeatError`.
 *
 * @param limits `ending`: when it is aborted, with JobHandedBack as its reason, work under way stops
 *   and its job waits for the next worker; `only`: no other job than of this subject.
 */
export async function runNextJob(
  work: (job: Job, run: JobRun) => Promise<void>,
  leaseMs: number,
  onError: (job: Job, error: unknown) => void,
  onBeatError: (job: Job, error: unknown) => void,
  { ending, only }: { readonly ending?: AbortSignal; readonly only?: JobSubject } = {},
): Promise<boolean> {
  const now = new Date();
  const job = await claimJob(now, new Date(now.getTime() + leaseMs), only);
  if (!job) return false;

  if (job.attempts > MAX_ATTEMPTS) {
    await failJob(job, "worker-died");
    return true;
  }
  const lost = new AbortController();
  const progress = { done: job.done, total: job.total };
  const beat = async () => {
    if (!(await beatJob(job, new Date(Date.now() + leaseMs), progress))) lost.abort(new JobLost());
  };
  const stopBeating = keepBeating(beat, Math.min(1_000, leaseMs / 3), (error) =>
    onBeatError(job, error),
  );
  try {
    await work(job, {
      signal: ending ? AbortSignal.any([lost.signal, ending]) : lost.signal,
      progress: (done, total) => Object.assign(progress, { done, total }),
    });
    await finishJob(job);
  } catch (error) {
    if (error instanceof JobHandedBack) {
      await handBackJob(job);
    } else if (!(error instanceof JobLost || error instanceof ClaimLost)) {
      onError(job, error);
      stopBeating();
      const again = new Date(Date.now() + RETRY_MS);
      if (job.attempts < MAX_ATTEMPTS && (await postponeJob(job, error, again))) return true;
      await failJob(job, error instanceof JobForbidden ? "not-allowed" : failureOf(error));
    }
  } finally {
    stopBeating();
  }
  return true;
}
