import type { JobRun } from "@/lib/jobs/run-next-job";
import { countAccounts } from "@/lib/repositories/accounts";
import { type Landing, LandingCrossed, land, RatedOtherwise } from "@/lib/repositories/landing";
import { countOrders } from "@/lib/repositories/orders";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { LANDING_BATCH, landBatch } from "./land-batch";
import { ratedWith, readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { withOrderFacts } from "./with-order-facts";

/**
 * Job: derives and rates the whole portfolio again, as of the workspace's date and with its model.
 * Runs when the day moves on, when the as-of date, currency or model changes, and whenever the
 * derived rows are to be rebuilt: what it writes depends on nothing that was derived before.
 */
export async function refreshPortfolio(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const context = await readWorkspaceContext(scope, new Date());
  await untilUncrossed(async () =>
    land(scope, job, {
      ...ratedWith(context),
      rows: await rowsToRefresh(scope),
      fill: async (landing) => {
        await refreshAccounts(landing, context, run);
        landing.closing.setRatedAsOf(context.asOf);
      },
      settle: (landing, accountIds) => refreshSome(landing, accountIds, context),
    }),
  );
}

/** What refreshing the whole portfolio amounts to, as a landing counts it. */
export async function rowsToRefresh(scope: Scope): Promise<number> {
  const [accounts, orders] = await Promise.all([countAccounts(scope), countOrders(scope)]);
  return accounts + orders / 10;
}

const ATTEMPTS = 5;

/**
 * Lands again where a write of the same time got in the way: nothing was decided by a person. Where
 * the model changed the whole job is done again, with that one.
 */
export async function untilUncrossed(landing: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await landing();
    } catch (error) {
      const isOver = error instanceof RatedOtherwise || attempt === ATTEMPTS;
      if (!(error instanceof LandingCrossed) || isOver) throw error;
    }
  }
}

/** Which accounts of a workspace are rated again, and how. */
interface Refreshing {
  /** Leaves out the accounts that are rated with this version of the model. */
  readonly notRatedWith?: string | undefined;
  /** Only the model is another: what follows from the orders was derived as of this day. */
  readonly factsStand?: boolean | undefined;
}

/** Derives and rates every account of the workspace inside a landing. */
export async function refreshAccounts(
  landing: Landing,
  context: WorkspaceContext,
  run: JobRun,
  { notRatedWith, factsStand = false }: Refreshing = {},
): Promise<void> {
  const { reads } = landing;
  const names = await reads.ownerNames();
  const total = await reads.countAccounts();
  let rated = 0;
  let after = "";
  for (;;) {
    run.signal.throwIfAborted();
    const ownerName = (id: string) => names.get(id) ?? "";
    const accounts = await reads.accountsAfter(after, LANDING_BATCH, ownerName, notRatedWith);
    const last = accounts.at(-1);
    if (!last) return;
    if (factsStand) await rateBatch(landing, accounts, context);
    else await refreshBatch(landing, accounts, context);
    rated += accounts.length;
    run.progress(rated, total);
    after = last.id;
  }
}

/** Derives and rates some accounts inside a landing. */
export async function refreshSome(
  landing: Landing,
  accountIds: readonly string[],
  context: WorkspaceContext,
): Promise<void> {
  const names = await landing.reads.ownerNames();
  for (let start = 0; start < accountIds.length; start += LANDING_BATCH) {
    const ids = accountIds.slice(start, start + LANDING_BATCH);
    const accounts = await landing.reads.accountsById(ids, (id) => names.get(id) ?? "");
    await refreshBatch(landing, accounts, context);
  }
}

async function refreshBatch(
  landing: Landing,
  accounts: readonly AccountRecord[],
  context: WorkspaceContext,
): Promise<void> {
  const orders = await landing.reads.ordersOf(accounts.map(({ id }) => id));
  const items = accounts.map((stored) => {
    const derived = withOrderFacts(stored, orders.get(stored.id) ?? [], context);
    const { changed } = derived;
    const account = changed ? { ...derived.account, version: stored.version + 1 } : stored;
    // No change of facts is noted: the orders say the same, only the window moved.
    return { account, isNew: false, changed, was: changed ? stored : undefined };
  });
  await landBatch(landing, items, context, { cause: "as-of", importId: null });
}

async function rateBatch(
  landing: Landing,
  accounts: readonly AccountRecord[],
  context: WorkspaceContext,
): Promise<void> {
  const items = accounts.map((account) => ({ account, isNew: false, changed: false }));
  await landBatch(landing, items, context, { cause: "model", importId: null });
}
