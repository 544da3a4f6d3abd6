import { enqueueJob, hasOpenJob } from "@/lib/repositories/jobs";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import { asOfDay } from "./as-of";

/**
 * Queues a refresh of the portfolio where its rows are rated as of another day than today's (or
 * the fixed date): tenure grows and accounts fall quiet without anybody editing them.
 */
export async function scheduleRefresh(scope: Scope, now: Date): Promise<void> {
  const workspace = await readWorkspace(scope);
  if (workspace.ratedAsOf === null || workspace.ratedAsOf === asOfDay(workspace, now)) return;
  if (await hasOpenJob(scope, "refresh-portfolio")) return;
  await enqueueJob(scope, "refresh-portfolio", null);
}
