import { type ImportRowBody, importRowBody } from "@/lib/schemas/import-row-body";
import { changedAccount, type FactOrigin, newAccount } from "./account-drafts";
import { LANDING_BATCH, type LandingItem, landBatch } from "./land-batch";
import type { LandingInput } from "./land-import";
import { mayChange } from "./own-accounts";
import { Owners } from "./owners";
import { PlanMoved } from "./plan-moved";
import { draftWithOrderFacts } from "./with-order-facts";

const movedOne = (id: string | null) => new PlanMoved({ count: 1, ids: id === null ? [] : [id] });

/** Writes the planned rows of an account list: new accounts and changed ones, rated. */
export async function landAccountRows({
  scope,
  landing,
  record,
  context,
  run,
}: LandingInput): Promise<void> {
  const { reads } = landing;
  const plan = landing.plan(record.id);
  const owners = new Owners(context.people, context.unnamedOwner);
  const origin: FactOrigin = {
    source: "import",
    on: context.asOf,
    importId: record.id,
    at: context.now,
  };
  const names = await reads.ownerNames();
  const total = (record.counts?.create ?? 0) + (record.counts?.update ?? 0);
  let landed = 0;
  for await (const rows of plan.batches(LANDING_BATCH, run.signal)) {
    const ids = rows.flatMap(({ accountId }) => accountId ?? []);
    const existing = new Map(
      (await reads.accountsById(ids, (id) => names.get(id) ?? "")).map((one) => [one.id, one]),
    );
    const orders = await reads.ordersOf(ids);
    const shown: (string | undefined)[] = [];
    const items = rows.map(({ accountId, version, body }): LandingItem => {
      const { values = {}, evidence }: ImportRowBody = importRowBody.parse(JSON.parse(body));
      shown.push(evidence);
      const account = accountId === null ? undefined : existing.get(accountId);
      // Edited after the landing began.
      if (account?.version !== (version ?? undefined)) throw movedOne(accountId);
      // Checked in a role that reached further.
      if (account && !mayChange(scope, account)) throw movedOne(accountId);
      if (!account) {
        const owner = owners.find(values.owner);
        const named = { ...values, owner: owner.name };
        return { account: newAccount(named, owner, origin), isNew: true, changed: true };
      }
      const owner = values.owner === undefined ? undefined : owners.find(values.owner);
      const draft = changedAccount(account, values, owner, origin, "import");
      const derived = draftWithOrderFacts(draft, orders.get(account.id) ?? [], context);
      return { ...derived, isNew: false, changed: true, was: account };
    });
    const added = owners.takeAdded();
    for (const { id, name } of added) names.set(id, name);
    landing.closing.addPeople(added);
    landing.closing.addEvidence(
      items.flatMap(({ account }, at) => {
        const text = shown[at];
        return text === undefined ? [] : [{ accountId: account.id, text }];
      }),
      { importId: record.id, onDay: context.asOf, at: context.now },
    );
    await landBatch(landing, items, context, { cause: "import", importId: record.id });
    landed += rows.length;
    run.progress(landed, total);
  }
  if (landed !== total) throw new Error(`${landed} rows landed, ${total} were checked.`);
}
