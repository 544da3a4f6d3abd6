import type { JobRun } from "@/lib/jobs/run-next-job";
import { newId } from "@/lib/new-id";
import { moveImportAndEnqueue, queueSample, SAMPLE } from "@/lib/repositories/import-jobs";
import { findSample, readImport } from "@/lib/repositories/imports";
import { type Landing, land } from "@/lib/repositories/landing";
import { listModelVersions } from "@/lib/repositories/models";
import { factsOf } from "@/lib/schemas/account-record";
import type { Job } from "@/lib/schemas/job";
import { sampleSettings } from "@/lib/schemas/sample-settings";
import type { Scope } from "@/lib/scope";
import { proposeReferenceTicket } from "@/lib/scoring/calibrate";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import { type FactOrigin, newAccount } from "./account-drafts";
import { appliedModel } from "./applied-model";
import { landBatch } from "./land-batch";
import { Owners } from "./owners";
import { noCounts } from "./plan-counts";
import { ratedWith, readWorkspaceContext } from "./rating-context";
import { withReferenceTicket } from "./reference-ticket";
import { refreshAccounts, refreshSome, rowsToRefresh, untilUncrossed } from "./refresh-portfolio";
import { samplePortfolio } from "./sample-portfolio/sample-portfolio";
import { withOrderFacts } from "./with-order-facts";

/** Queues the sample portfolio; does nothing where it is there or on its way. */
export async function loadSample(scope: Scope): Promise<void> {
  await queueSample(scope, newId());
}

/**
 * Job: lands the sample portfolio with its orders, as of the workspace's date. Its reference ticket
 * is applied where the workspace has no other accounts: invented figures rate nobody's own.
 */
export async function landSample(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const importId = job.subjectId ?? "";
  const before = await readWorkspaceContext(scope, new Date());
  const sample = samplePortfolio(before.asOf);
  const owners = new Owners(before.people, before.unnamedOwner);
  const origin: FactOrigin = { source: "import", on: before.asOf, importId, at: before.now };
  const made = sample.accounts.map((values) =>
    newAccount(values, owners.find(values.owner), origin),
  );
  const byExternalId = new Map(made.map((account) => [account.values.externalId, account.id]));
  const orders = sample.orders.map(({ accountExternalId, ...order }) => ({
    ...order,
    accountId: byExternalId.get(accountExternalId) ?? "",
    currency: before.currency,
    lines: 1,
    importId,
  }));
  const accounts = made.map((account) => {
    const own = orders.filter(({ accountId }) => accountId === account.id);
    return withOrderFacts(account, own, before).account;
  });
  const tickets = accounts.flatMap((account) => averageTicketOf(factsOf(account, before)) ?? []);
  const versions = await listModelVersions(scope);
  const fill = async (landing: Landing) => {
    run.signal.throwIfAborted();
    const { reads, writes, closing } = landing;
    const alone = (await reads.accountsAfter("", 1, before.ownerName)).length === 0;
    const ticket = alone ? proposeReferenceTicket(tickets) : undefined;
    const context = withReferenceTicket(before, ticket, versions);
    closing.addPeople(owners.takeAdded());
    await writes.saveOrders(orders);
    const items = accounts.map((account) => ({ account, isNew: true, changed: true }));
    await landBatch(landing, items, context, { cause: "import", importId });
    const made = context.model.version;
    if (made !== before.model.version) {
      const model = { made, before: before.workspace.modelVersion };
      closing.setImportSettings(importId, { model });
      closing.storeModel(made, JSON.stringify(context.model), context.now);
      closing.applyModel(made, context.now);
    }
    if (before.workspace.ratedAsOf === null) closing.setRatedAsOf(context.asOf);
    const counts = { ...noCounts(), create: accounts.length, orders: orders.length };
    closing.finishImport({ id: importId, ...SAMPLE }, counts, before.now);
  };
  // Sixty accounts land in one transaction: nobody comes between.
  const { modelVersion } = before.workspace;
  await land(scope, job, {
    ratedWith: modelVersion,
    model: modelVersion,
    rows: accounts.length,
    fill,
    settle: async () => undefined,
  });
}

/** Queues taking the sample portfolio out again. */
export async function removeSample(scope: Scope): Promise<void> {
  const sample = await findSample(scope);
  if (sample?.status !== "done") return;
  const change = { status: "landing" } as const;
  await moveImportAndEnqueue(scope, sample.id, ["done"], change, "remove-sample");
}

/**
 * Job: takes out every account, order and person that came with the sample, and its model. Accounts
 * that stay are rated with the model of before again, where the sample's was still the applied one.
 */
export async function takeOutSample(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const importId = job.subjectId ?? "";
  const sample = await readImport(scope, importId);
  const { model } = sampleSettings.parse(JSON.parse(sample?.settings ?? "{}"));
  const context = await readWorkspaceContext(scope, new Date());
  const { workspace } = context;
  const goesBack = model !== undefined && model.made === workspace.modelVersion;
  const rows = goesBack ? await rowsToRefresh(scope) : 0;
  const before = goesBack
    ? await appliedModel(scope, { ...workspace, modelVersion: model.before })
    : undefined;
  const rated = before ? { ...context, model: before } : undefined;
  await untilUncrossed(() =>
    land(scope, job, {
      ...ratedWith(rated ?? context),
      rows,
      fill: async (landing) => {
        if (rated) await refreshAccounts(landing, rated, run);
        landing.closing.removeImported(importId);
        landing.closing.note(() => ({
          action: "sample.removed",
          subjectId: importId,
          subject: SAMPLE.fileName,
        }));
        if (model) landing.closing.takeBackModel(model.made, model.before);
      },
      settle: async (landing, accountIds) => {
        if (rated) await refreshSome(landing, accountIds, rated);
      },
    }),
  );
}
