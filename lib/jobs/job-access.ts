import { accessOfKeyId } from "@/lib/repositories/api-keys";
import { membershipIn } from "@/lib/repositories/members";
import type { Job } from "@/lib/schemas/job";
import { isAllowed, JOB_PERMISSION, reachOf } from "@/lib/schemas/permissions";
import type { Actor, Reach } from "@/lib/scope";

/** In whose name a job works, and which accounts it reaches. */
export interface JobAccess {
  readonly actor: Actor;
  readonly reach: Reach;
}

/**
 * What a job may do, asked when it begins and not when it was queued: who was taken out meanwhile,
 * or whose key has ended, starts nothing more. Undefined where it may do nothing.
 *
 * @param product the actor of the product's own upkeep
 */
export async function accessOfJob(job: Job, product: Actor): Promise<JobAccess | undefined> {
  const { startedBy, workspaceId, kind } = job;
  const permission = JOB_PERMISSION[kind];
  if (startedBy === undefined || permission === "upkeep") return { actor: product, reach: {} };
  if (startedBy.kind === "command") return { actor: startedBy, reach: {} };
  const standing =
    startedBy.kind === "person"
      ? await membershipIn(workspaceId, startedBy.id)
      : await accessOfKeyId(workspaceId, startedBy.id, new Date());
  if (!standing || !isAllowed(standing.role, permission)) return undefined;
  return { actor: startedBy, reach: reachOf(standing) };
}
