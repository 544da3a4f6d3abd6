import type { JobRun } from "@/lib/jobs/run-next-job";
import { countAccounts } from "@/lib/repositories/accounts";
import { enqueueJob, hasOpenJob } from "@/lib/repositories/jobs";
import { land } from "@/lib/repositories/landing";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { inCurrency, modelOfVersion } from "./applied-model";
import { ratedWith, readWorkspaceContext } from "./rating-context";
import { refreshAccounts, refreshSome, rowsToRefresh, untilUncrossed } from "./refresh-portfolio";

/**
 * Has the portfolio rated with a version of the model, an earlier one likewise; answers why not,
 * where it cannot be.
 */
export async function applyModel(scope: Scope, version: string): Promise<string | undefined> {
  if (version === "") return "Nothing was applied. Choose a version from the list.";
  const { modelVersion } = await readWorkspace(scope);
  if (!(await modelOfVersion(scope, version)))
    return "This version no longer exists. Choose another one.";
  if (await hasOpenJob(scope, "apply-model")) {
    return "Another version is being applied. Wait until it is done, then try again.";
  }
  if (version === modelVersion) return undefined;
  await enqueueJob(scope, "apply-model", version);
  return undefined;
}

/**
 * Job: rates every account with another version of the model, as a landing: whole or not at all,
 * beside the edits of others. Facts stay as they are; where the day moved on as well, what follows
 * from the orders is derived again.
 */
export async function landModel(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const version = job.subjectId ?? "";
  const now = await readWorkspaceContext(scope, new Date());
  const { workspace } = now;
  const before = workspace.modelVersion;
  const stored = version === before ? undefined : await modelOfVersion(scope, version);
  if (!stored) return;
  const context = {
    ...now,
    model: inCurrency(stored, workspace.currency),
    modelBefore: now.model,
  };
  const factsStand = workspace.ratedAsOf === now.asOf;
  const rows = factsStand ? await countAccounts(scope) : await rowsToRefresh(scope);
  await untilUncrossed(() =>
    land(scope, job, {
      ...ratedWith(context),
      rows,
      fill: async (landing) => {
        await refreshAccounts(landing, context, run, { factsStand });
        const { closing } = landing;
        closing.applyModel(version, new Date());
        if (workspace.ratedAsOf !== null) closing.setRatedAsOf(context.asOf);
        closing.note(() => ({
          action: "model.applied",
          subjectId: version,
          subject: version,
          details: { before },
        }));
      },
      settle: (landing, accountIds) => refreshSome(landing, accountIds, context),
    }),
  );
}
