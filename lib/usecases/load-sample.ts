import { v7 as uuid } from "uuid";
import type { JobRun } from "@/lib/jobs/run-next-job";
import { addImport, findSample, moveImport } from "@/lib/repositories/imports";
import { enqueueJob } from "@/lib/repositories/jobs";
import { land } from "@/lib/repositories/landing";
import { factsOf } from "@/lib/schemas/account-record";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { proposeReferenceTicket } from "@/lib/scoring/calibrate";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { type FactOrigin, newAccount } from "./account-drafts";
import { landBatch } from "./land-batch";
import { Owners } from "./owners";
import { noCounts } from "./plan-counts";
import { readWorkspaceContext } from "./rating-context";
import { withReferenceTicket } from "./reference-ticket";
import { samplePortfolio } from "./sample-portfolio/sample-portfolio";
import { withOrderFacts } from "./with-order-facts";

/** Queues the sample portfolio; does nothing where it is there or on its way. */
export async function loadSample(scope: Scope): Promise<void> {
  if (await findSample(scope)) return;
  const id = uuid();
  await addImport(scope, {
    id,
    origin: "sample",
    kind: "accounts",
    fileName: "Sample portfolio",
    byteSize: 0,
    status: "landing",
  });
  await enqueueJob(scope, "load-sample", id);
}

/** Job: lands the sample portfolio with its orders, as of the workspace's date. */
export async function landSample(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const importId = job.subjectId ?? "";
  const before = await readWorkspaceContext(scope, new Date());
  const sample = samplePortfolio(before.asOf);
  const owners = new Owners(before.people);
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
  const tickets = accounts.flatMap(
    (account) => averageTicketOf(factsOf(account, before.currency)) ?? [],
  );
  const context = withReferenceTicket(before, proposeReferenceTicket(tickets));
  await land(scope, job, accounts.length, async (landing) => {
    run.signal.throwIfAborted();
    const { writes } = landing;
    await writes.addPeople(owners.takeAdded());
    await writes.saveOrders(orders);
    const items = accounts.map((account) => ({ account, isNew: true, changed: true }));
    await landBatch(landing, items, context, { cause: "import", importId });
    if (context.model.version !== before.model.version) {
      await writes.applyModel(context.model.version, JSON.stringify(context.model), context.now);
    }
    await writes.setRatedAsOf(context.asOf);
    const counts = { ...noCounts(), create: accounts.length, orders: orders.length };
    await writes.finishImport(importId, counts, new Date());
  });
}

/** Queues taking the sample portfolio out again. */
export async function removeSample(scope: Scope): Promise<void> {
  const sample = await findSample(scope);
  if (sample?.status !== "done") return;
  await moveImport(scope, sample.id, ["done"], { status: "landing" });
  await enqueueJob(scope, "remove-sample", sample.id);
}

/** Job: takes out every account, order and person that came with the sample, and its model. */
export async function takeOutSample(scope: Scope, job: Job): Promise<void> {
  const importId = job.subjectId ?? "";
  await land(scope, job, 0, async (landing) => {
    await landing.removeImported(importId, DEFAULT_MODEL.version);
  });
}
