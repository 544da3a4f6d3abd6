import type { JobRun } from "@/lib/jobs/run-next-job";
import { countAccounts } from "@/lib/repositories/accounts";
import { type Landing, land } from "@/lib/repositories/landing";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { LANDING_BATCH, landBatch } from "./land-batch";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { withOrderFacts } from "./with-order-facts";

/**
 * Job: derives and rates the whole portfolio again, as of the workspace's date and with its model.
 * Runs when the day moves on, when the as-of date, currency or model changes, and whenever the
 * derived rows are to be rebuilt: what it writes depends on nothing that was derived before.
 */
export async function refreshPortfolio(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const context = await readWorkspaceContext(scope, new Date());
  await land(scope, job, await countAccounts(scope), async (landing) => {
    await refreshAccounts(landing, context, run);
    await landing.writes.setRatedAsOf(context.asOf);
  });
}

/** Derives and rates every account of the workspace inside a landing. */
export async function refreshAccounts(
  { reads, writes }: Pick<Landing, "reads" | "writes">,
  context: WorkspaceContext,
  run: JobRun,
): Promise<void> {
  const names = await reads.ownerNames();
  let rated = 0;
  let after = "";
  for (;;) {
    run.signal.throwIfAborted();
    const accounts = await reads.accountsAfter(after, LANDING_BATCH, (id) => names.get(id) ?? "");
    const last = accounts.at(-1);
    if (!last) return;
    const orders = await reads.ordersOf(accounts.map(({ id }) => id));
    const items = accounts.map((stored) => {
      const derived = withOrderFacts(stored, orders.get(stored.id) ?? [], context);
      const { changed } = derived;
      const account = changed ? { ...derived.account, version: stored.version + 1 } : stored;
      // No change of facts is noted: the orders say the same, only the window moved.
      return { account, isNew: false, changed };
    });
    await landBatch({ reads, writes }, items, context, { cause: "as-of", importId: null });
    rated += accounts.length;
    run.progress(rated, rated);
    after = last.id;
  }
}
