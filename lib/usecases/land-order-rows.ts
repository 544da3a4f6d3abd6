import { movedEvidence } from "@/lib/importing/moved-evidence";
import { pastOf } from "@/lib/importing/order-past";
import { newId } from "@/lib/new-id";
import type { MovedAccounts } from "@/lib/repositories/landing-plan";
import type { PersonRecord } from "@/lib/repositories/people";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { MOVED_KEPT } from "@/lib/schemas/import-record";
import {
  type ImportRowBody,
  importRowBody,
  type PlannedOrder,
} from "@/lib/schemas/import-row-body";
import type { OrderRecord } from "@/lib/schemas/order";
import { newAccount } from "./account-drafts";
import { LANDING_BATCH, type LandingItem, landBatch } from "./land-batch";
import type { LandingInput } from "./land-import";
import { refuseMoved } from "./plan-moved";
import { sameOrder } from "./plan-purchases";
import { accountKeys } from "./rate-account";
import { withOrderFacts } from "./with-order-facts";

/** Writes the planned orders and the accounts they make, then derives and rates who has orders. */
export async function landOrderRows(input: LandingInput): Promise<void> {
  const touched = await landOrders(input);
  await input.landing.writes.ordersSaved();
  await deriveAccounts(input, touched);
}

/** Derives accounts again that somebody wrote while the orders landed. */
export async function settleOrders(
  input: LandingInput,
  accountIds: readonly string[],
): Promise<void> {
  await deriveAccounts(input, { all: new Set(accountIds), made: new Set() });
}

/** The accounts that got orders, lost one to another account, or were made for them. */
interface TouchedAccounts {
  readonly all: ReadonlySet<string>;
  readonly made: ReadonlySet<string>;
}

/** How many of some accounts may not be changed by whom the orders land for, as they stand now. */
async function countOthers({ scope, landing }: LandingInput, ids: readonly string[]) {
  const { changesOnly } = scope;
  if (changesOnly === undefined) return 0;
  return ids.length - (await landing.reads.countThere(ids, changesOnly));
}

async function landOrders(input: LandingInput): Promise<TouchedAccounts> {
  const { landing, record, context, run } = input;
  const { reads, writes } = landing;
  const plan = landing.plan(record.id);
  const owner = context.unnamedOwner;
  const made = new Set<string>();
  const all = new Set<string>();
  let landed = 0;
  for await (const rows of plan.batches(LANDING_BATCH, run.signal)) {
    const bodies = rows.map(({ body }) => importRowBody.parse(JSON.parse(body)));
    const orders = bodies.flatMap(({ order }) => order ?? []);
    const accounts = orders.flatMap((order) => {
      if (!order.newAccount || made.has(order.accountId)) return [];
      made.add(order.accountId);
      return madeAccount(order, owner, input);
    });
    await writes.saveAccounts(accounts.map((account) => ({ account, keys: accountKeys(account) })));
    const named = new Set(orders.map(({ accountId }) => accountId));
    const gone = named.size - (await reads.countThere([...named]));
    const foreign = await countOthers(
      input,
      [...named].filter((id) => !made.has(id)),
    );
    refuseMoved({ count: gone + foreign, ids: [] });
    const held = await reads.ordersByNumber(orders.map(({ orderNumber }) => orderNumber));
    refuseMoved(movedOrders(bodies, held));
    for (const { accountId } of held.values()) all.add(accountId);
    for (const id of named) all.add(id);
    await writes.saveOrders(
      orders.map(({ newAccount, ...order }) => {
        const stored = held.get(order.orderNumber);
        return { ...order, importId: record.id, before: stored && pastOf(stored) };
      }),
    );
    landed += rows.length;
    run.progress(landed, record.counts?.orders ?? landed);
  }
  const { orders, create } = record.counts ?? { orders: landed, create: made.size };
  if (landed !== orders || made.size !== create) {
    throw new Error(`${landed} orders landed, ${orders} were checked.`);
  }
  return { all, made };
}

/** The accounts of orders that are not stored as the check saw them. */
function movedOrders(
  bodies: readonly ImportRowBody[],
  held: ReadonlyMap<string, OrderRecord>,
): MovedAccounts {
  const moved = bodies.flatMap(({ order, before }) => {
    const now = order && held.get(order.orderNumber);
    const isAsSeen = now && before ? sameOrder(before, now) : !now && !before;
    return order === undefined || isAsSeen ? [] : [(now ?? before ?? order).accountId];
  });
  const ids = [...new Set(moved)];
  return { count: ids.length, ids: ids.slice(0, MOVED_KEPT) };
}

function madeAccount(
  { accountId, newAccount: identity }: PlannedOrder,
  owner: PersonRecord,
  { record, context }: LandingInput,
): AccountRecord {
  const origin = {
    source: "import",
    on: context.asOf,
    importId: record.id,
    at: context.now,
  } as const;
  return { ...newAccount({ ...identity, owner: owner.name }, owner, origin), id: accountId };
}

async function deriveAccounts(
  { landing, record, context, run }: LandingInput,
  { all, made }: TouchedAccounts,
): Promise<void> {
  const { reads } = landing;
  const names = await reads.ownerNames();
  const touched = [...all].sort();
  for (let start = 0; start < touched.length; start += LANDING_BATCH) {
    run.signal.throwIfAborted();
    const ids = touched.slice(start, start + LANDING_BATCH);
    const accounts = await reads.accountsById(ids, (id) => names.get(id) ?? "");
    const orders = await reads.ordersOf(ids);
    const items = accounts.map((stored): LandingItem => {
      const derived = withOrderFacts(stored, orders.get(stored.id) ?? [], context);
      const { changes, changed } = derived;
      // An account that this import made needs no history: its orders are there to be read.
      if (made.has(stored.id) || !changed)
        return { account: derived.account, isNew: false, changed, was: stored };
      const { now: at } = context;
      const account = { ...derived.account, version: stored.version + 1, updatedAt: at };
      const evidence = movedEvidence(stored.evidence, account.evidence);
      const change = {
        id: newId(),
        accountId: stored.id,
        at,
        cause: "orders",
        importId: record.id,
        changes,
        evidence,
      } as const;
      const isNoted = Object.keys({ ...changes, ...evidence }).length > 0;
      const noted = isNoted ? change : undefined;
      return { account, isNew: false, changed, was: stored, change: noted };
    });
    await landBatch(landing, items, context, { cause: "orders", importId: record.id });
  }
}
