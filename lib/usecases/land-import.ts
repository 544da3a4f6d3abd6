import { JobLost, type JobRun } from "@/lib/jobs/run-next-job";
import { moveImport, readImport } from "@/lib/repositories/imports";
import { type Landing, LandingLost, land } from "@/lib/repositories/landing";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { landAccountRows } from "./land-account-rows";
import { landOrderRows } from "./land-order-rows";
import { PlanMoved } from "./plan-moved";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { withReferenceTicket } from "./reference-ticket";
import { refreshAccounts } from "./refresh-portfolio";

/** What the rows of a plan are landed with. */
export interface LandingInput {
  readonly landing: Landing;
  readonly record: ImportRecord;
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
  const context = withReferenceTicket(before, settings.referenceTicketMinor);
  try {
    await land(scope, job, rowsOf(record), async (landing) => {
      const moved = await landing.reads.movedSince(record.id, record.checkedAt ?? record.createdAt);
      if (moved > 0) throw new PlanMoved(moved);
      if (context === before && isUnchanged(record)) throw new NothingToWrite();
      await landRows({ landing, record, context, run }, before);
    });
  } catch (error) {
    if (error instanceof PlanMoved) {
      const problem = { code: "moved", count: error.accounts };
      await moveImport(scope, record.id, ["landing"], { status: "checked", problem });
    } else if (error instanceof NothingToWrite) {
      await moveImport(scope, record.id, ["landing"], { status: "done", finishedAt: new Date() });
    } else if (error instanceof LandingLost || error instanceof JobLost) {
      // Whoever cancelled it or took it over says where the import stands.
      return;
    } else {
      await moveImport(scope, record.id, ["landing"], {
        status: "checked",
        problem: { code: "bug" },
      });
      throw error;
    }
  }
}

async function landRows(input: LandingInput, before: WorkspaceContext): Promise<void> {
  const { landing, record, context } = input;
  const { writes } = landing;
  const newModel = context.model.version !== before.model.version;
  await (record.kind === "orders" ? landOrderRows(input) : landAccountRows(input));
  const { ratedAsOf } = context.workspace;
  // Another model rates everybody anew, in the same transaction: the portfolio changes as a whole.
  if (newModel && ratedAsOf !== null) await refreshAccounts(landing, context, input.run);
  // The workspace's own row comes last: every edit by hand waits for who holds it.
  if (newModel) {
    await writes.applyModel(context.model.version, JSON.stringify(context.model), context.now);
  }
  if (ratedAsOf === null) await writes.setRatedAsOf(context.asOf);
  if (record.counts) await writes.finishImport(record.id, record.counts, new Date());
}

function isUnchanged({ kind, counts }: ImportRecord): boolean {
  if (!counts) return false;
  return kind === "orders" ? counts.orders === 0 : counts.create + counts.update === 0;
}

function rowsOf({ counts }: ImportRecord): number {
  return (counts?.create ?? 0) + (counts?.update ?? 0);
}
