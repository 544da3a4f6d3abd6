import type { JobRun } from "@/lib/jobs/run-next-job";
import { readImport } from "@/lib/repositories/imports";
import { land } from "@/lib/repositories/landing";
import { closeUndo } from "@/lib/repositories/undo-closing";
import { importPast } from "@/lib/repositories/undo-preview";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { appliedModel } from "./applied-model";
import { ratedWith, readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { refreshAccounts, refreshSome, rowsToRefresh, untilUncrossed } from "./refresh-portfolio";
import { UndoneAccounts } from "./undone-accounts";

/**
 * Job: takes an import back, whole or not at all: accounts it created go, those it changed are as
 * they were before, its orders go or are as they were, and what follows is derived and rated again.
 * What somebody changed since stays, as do accounts that belong to somebody whose accounts the
 * scope's actor may not change.
 */
export async function undoImport(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const record = await readImport(scope, job.subjectId ?? "");
  if (record?.status !== "undoing") return;
  const { model } = importSettings.parse(JSON.parse(record.settings));
  const now = await readWorkspaceContext(scope, new Date());
  const goesBack = model !== undefined && model.made === now.workspace.modelVersion;
  const context = goesBack ? await withModelOf(scope, now, model.before) : now;
  const rows = rowsOf(record) + (goesBack ? await rowsToRefresh(scope) : 0);
  // Before the landing begins: it looks at every order of the workspace, while others may write.
  const overwritten =
    record.kind === "orders" ? await importPast(scope, record.id).overwritten() : [];
  await untilUncrossed(async () => {
    const undone = new UndoneAccounts(scope, record, context, run, overwritten);
    await land(scope, job, {
      ...ratedWith(context),
      rows,
      fill: async (landing) => {
        await undone.all(landing);
        // Another model rates everybody anew, in the same landing.
        if (goesBack) {
          const notRatedWith = context.model.version;
          await refreshAccounts(landing, context, run, { notRatedWith });
        }
        closeUndo(landing.closing, scope, record, () => undone.outcome());
        if (model && goesBack) landing.closing.takeBackModel(model.made, model.before);
      },
      settle: async (landing, accountIds) => {
        await undone.settle(landing, accountIds);
        if (goesBack) await refreshSome(landing, accountIds, context);
      },
    });
  });
}

async function withModelOf(
  scope: Scope,
  context: WorkspaceContext,
  modelVersion: string,
): Promise<WorkspaceContext> {
  const model = await appliedModel(scope, { ...context.workspace, modelVersion });
  return { ...context, model, modelBefore: context.model };
}

function rowsOf({ counts }: ImportRecord): number {
  return (counts?.create ?? 0) + (counts?.update ?? 0) + (counts?.orders ?? 0);
}
