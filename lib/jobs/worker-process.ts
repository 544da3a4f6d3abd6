import { dropOldAttempts } from "@/lib/repositories/attempts";
import { dropLeftHistory } from "@/lib/repositories/early-history";
import { freeLeases } from "@/lib/repositories/job-leases";
import { clearAbandonedLandings } from "@/lib/repositories/landing";
import { dropEndedResetLinks } from "@/lib/repositories/reset-links";
import { dropEndedSessions } from "@/lib/repositories/sessions";
import { beatWorker, forgetWorker } from "@/lib/repositories/workers";
import { listDueWorkspaces } from "@/lib/repositories/workspace-deletion";
import { listRemains } from "@/lib/repositories/workspace-rows";
import { listWorkspaceIds } from "@/lib/repositories/workspaces";

/** Says that this worker process lives; readiness looks at it. */
export async function beatWorkerProcess(id: string, startedAt: Date): Promise<void> {
  await beatWorker(id, startedAt, new Date());
}

/** Says that this worker process ends. */
export async function endWorkerProcess(id: string): Promise<void> {
  await forgetWorker(id);
}

/**
 * At the start of a worker: on SQLite it is the only one, so that what is still marked as running
 * was left by one that died, and goes on at once. On Postgres others may be at work: their leases
 * run out by themselves.
 */
export async function freeAbandonedJobs(): Promise<void> {
  await clearAbandonedLandings();
  await freeLeases(new Date());
}

/** Forgets attempts that count no longer, sessions and links that hold no longer, and what imports left. */
export async function dropEnded(): Promise<void> {
  const now = new Date();
  await dropOldAttempts(now);
  await dropEndedSessions(now);
  await dropEndedResetLinks(now);
  await dropLeftHistory();
}

/** Every workspace, for the daily round. */
export function workspaceIds(): Promise<string[]> {
  return listWorkspaceIds();
}

/** The workspaces that are to be deleted, and those of which something was left. */
export async function workspacesToDelete(now: Date): Promise<string[]> {
  return [...(await listDueWorkspaces(now)), ...(await listRemains())];
}
