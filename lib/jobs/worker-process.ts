import { dropOldAttempts } from "@/lib/repositories/attempts";
import { beatWorker, freeLeases } from "@/lib/repositories/jobs";
import { clearAbandonedLandings } from "@/lib/repositories/landing";
import { listDueWorkspaces } from "@/lib/repositories/workspace-deletion";
import { listRemains } from "@/lib/repositories/workspace-rows";
import { listWorkspaceIds } from "@/lib/repositories/workspaces";

/** Says that this worker process lives; readiness looks at it. */
export async function beatWorkerProcess(id: string, startedAt: Date): Promise<void> {
  await beatWorker(id, startedAt, new Date());
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

/** Forgets how often people tried to sign in, where it counts no longer. */
export async function dropCounts(): Promise<void> {
  await dropOldAttempts(new Date());
}

/** Every workspace, for the daily round. */
export function workspaceIds(): Promise<string[]> {
  return listWorkspaceIds();
}

/** The workspaces that are to be deleted, and those of which something was left. */
export async function workspacesToDelete(now: Date): Promise<string[]> {
  return [...(await listDueWorkspaces(now)), ...(await listRemains())];
}
