import { runNextJob } from "@/lib/jobs/run-next-job";
import type { Scope } from "@/lib/scope";
import { JOB_WORK } from "./job-work";
import { readiness } from "./readiness";

const LEASE_MS = 60_000;

/**
 * Does the next waiting job of an import in this process, where no worker is there to do it.
 * Answers whether it did.
 * @param onError gets what a job failed of.
 */
export async function runImportJob(
  scope: Scope,
  id: string,
  onError: (error: unknown) => void,
): Promise<boolean> {
  const { worker } = await readiness();
  if (worker === "alive") return false;
  const failed = (_: unknown, error: unknown) => onError(error);
  const quiet = () => undefined;
  const only = { workspaceId: scope.workspaceId, subjectId: id };
  return runNextJob((job, run) => JOB_WORK[job.kind](scope, job, run), LEASE_MS, failed, quiet, {
    only,
  });
}
