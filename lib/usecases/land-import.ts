import type { JobRun } from "@/lib/jobs/run-next-job";
import { moveImportOfJob } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import { type Landing, LandingCrossed, land } from "@/lib/repositories/landing";
import { landedNote } from "@/lib/repositories/landing-closing";
import { listModelVersions } from "@/lib/repositories/models";
import { countOrdersOfPlan } from "@/lib/repositories/orders";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { landAccountRows } from "./land-account-rows";
import { landOrderRows, settleOrders } from "./land-order-rows";
import { PlanMoved, refuseMoved } from "./plan-moved";
import { ratedWith, readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { withReferenceTicket } from "./reference-ticket";
import { refreshAccounts, refreshSome, rowsToRefresh } from "./refresh-portfolio";

/** What the rows of a plan are landed with. */
export interface LandingInput {
  /** In whose name it lands, as their reach is now: it may have been another at the check. */
  readonly scope: Scope;
  readonly landing: Landing;
  readonly record: ImportRecord;
  readonly settings: ImportSettings;
  readonly context: WorkspaceContext;
  readonly run: JobRun;
}

/** Everything is there already: the landing ends without a trace in the portfolio. */
class NothingToWrite extends Error {}

/**
 * Job: writes what the check showed, whole or not at all. Where the portfolio moved meanwhile it
 * writes nothing and says so: the person checks again and sees the new plan.
 */
export async function landImport(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const record = await readImport(scope, job.subjectId ?? "");
  if (record?.status !== "landing") return;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const before = await readWorkspaceContext(scope, new Date());
  const versions = await listModelVersions(scope);
  const context = withReferenceTicket(before, settings.referenceTicketMinor, versions);
  const shared = { scope, record, settings, context, run };
  const input = (landing: Landing): LandingInput => ({ landing, ...shared });
  try {
    await land(scope, job, {
      ...ratedWith(context),
      importId: record.id,
      rows:
        rowsOf(record) +
        (await countOrdersOfPlan(scope, record.id)) / 10 +
        (context === before ? 0 : await rowsToRefresh(scope)),
      fill: async (landing) => {
        const since = record.checkedAt ?? record.createdAt;
        refuseMoved(await landing.plan(record.id).movedSince(since));
        if (context === before && isUnchanged(record)) throw new NothingToWrite();
        await landRows(input(landing), before);
      },
      settle: async (landing, accountIds) => {
        const kind = record.kind ?? "accounts";
        refuseMoved(await landing.plan(record.id).concerns(accountIds, kind));
        await settleRows(input(landing), accountIds);
      },
    });
  } catch (error) {
    if (error instanceof PlanMoved || error instanceof LandingCrossed) {
      const moved = error instanceof PlanMoved ? error.moved : { count: 1, ids: [] };
      const problem = { code: "moved", count: moved.count, accounts: [...moved.ids] };
      await moveImportOfJob(scope, job, ["landing"], { status: "checked", problem });
    } else if (error instanceof NothingToWrite) {
      const change = { status: "done", finishedAt: new Date(), keepsBefore: true } as const;
      const entry = record.counts ? landedNote(record, record.counts) : undefined;
      await moveImportOfJob(scope, job, ["landing"], change, entry);
    } else {
      // The job is tried again, or fails and says where the import stands.
      throw error;
    }
  }
}

async function landRows(input: LandingInput, before: WorkspaceContext): Promise<void> {
  const { landing, record, context } = input;
  const { closing } = landing;
  const newModel = context.model.version !== before.model.version;
  await (record.kind === "orders" ? landOrderRows(input) : landAccountRows(input));
  const { ratedAsOf } = context.workspace;
  // Another model rates everybody anew, in the same landing: the portfolio changes as a whole.
  if (newModel && ratedAsOf !== null) {
    await refreshAccounts(landing, context, input.run, { notRatedWith: context.model.version });
  }
  if (newModel) {
    const { version } = context.model;
    const model = { made: version, before: before.workspace.modelVersion };
    closing.setImportSettings(record.id, { ...input.settings, model });
    closing.storeModel(version, JSON.stringify(context.model), context.now);
    closing.applyModel(version, context.now);
  }
  if (ratedAsOf === null) closing.setRatedAsOf(context.asOf);
  if (record.counts) closing.finishImport(record, record.counts, context.now);
}

/** An account somebody wrote meanwhile gets what its landed orders say, and the rating of today. */
async function settleRows(input: LandingInput, accountIds: readonly string[]): Promise<void> {
  if (input.record.kind === "orders") await settleOrders(input, accountIds);
  else await refreshSome(input.landing, accountIds, input.context);
}

function isUnchanged({ kind, counts }: ImportRecord): boolean {
  if (!counts) return false;
  return kind === "orders" ? counts.orders === 0 : counts.create + counts.update === 0;
}

function rowsOf({ counts }: ImportRecord): number {
  return (counts?.create ?? 0) + (counts?.update ?? 0) + (counts?.orders ?? 0);
}
