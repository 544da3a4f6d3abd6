import { orderWithout } from "@/lib/importing/order-past";
import type { JobRun } from "@/lib/jobs/run-next-job";
import type { Landing } from "@/lib/repositories/landing";
import type { OrderWithPast } from "@/lib/schemas/order";
import type { Scope } from "@/lib/scope";
import { LANDING_BATCH } from "./land-batch";
import { mayChange } from "./own-accounts";

/** What taking the orders of an import back came to. */
export interface UndoneOrders {
  /** Accounts that lost an order or got one back. */
  readonly touched: Set<string>;
  /** Accounts that keep an order of the import. */
  readonly holding: Set<string>;
  removed: number;
  restored: number;
  /** A later import overwrote them, their account is another's, or what they were is not known. */
  kept: number;
}

/**
 * Takes the orders out that an import brought, and puts those back that it overwrote.
 * @param overwritten numbers of its orders that later imports overwrote: they stay as those left
 * them, and what they were before leads past the import.
 */
export async function undoOrders(
  landing: Landing,
  scope: Scope,
  importId: string,
  overwritten: readonly string[],
  run: JobRun,
): Promise<UndoneOrders> {
  const { writes } = landing;
  const done = { touched: new Set<string>(), holding: new Set<string>() };
  const undone: UndoneOrders = { ...done, removed: 0, restored: 0, kept: 0 };
  const past = landing.past(importId);
  for (let after = ""; ; ) {
    run.signal.throwIfAborted();
    const orders = await past.orders(after, LANDING_BATCH);
    const last = orders.at(-1);
    if (!last) break;
    after = last.orderNumber;
    const named = orders.flatMap(({ accountId, before: [was] }) => [accountId, was?.accountId]);
    const ids = [...new Set(named)].filter((id) => id !== undefined);
    const owners = await past.ownersOf(ids);
    const save: OrderWithPast[] = [];
    const remove: string[] = [];
    for (const order of orders) {
      const next = withoutImport(order, importId, owners, scope);
      if (next === "kept") {
        undone.holding.add(order.accountId);
        undone.kept += 1;
        continue;
      }
      undone.touched.add(order.accountId);
      if (next === "none") remove.push(order.orderNumber);
      else {
        save.push(next);
        undone.touched.add(next.accountId);
      }
    }
    await writes.saveOrders(save);
    await writes.removeOrders(remove);
    undone.removed += remove.length;
    undone.restored += save.length;
    run.progress(undone.removed + undone.restored, 0);
  }
  undone.kept += await leadPast(landing, importId, overwritten);
  await writes.ordersSaved();
  return undone;
}

/** An order as it is to be; `kept` where it stays the import's. */
function withoutImport(
  order: OrderWithPast,
  importId: string,
  owners: ReadonlyMap<string, string>,
  scope: Scope,
): OrderWithPast | "none" | "kept" {
  const isOthers = (accountId: string) => {
    const ownerId = owners.get(accountId);
    return ownerId !== undefined && !mayChange(scope, { ownerId });
  };
  const next = orderWithout(order, importId);
  if (next === "unknown" || isOthers(order.accountId)) return "kept";
  if (next === "none") return next;
  if (isOthers(next.accountId)) return "kept";
  // Its account of before is gone: there is nobody to give it back to.
  return owners.has(next.accountId) ? next : "none";
}

/** Takes an import out of what overwritten orders were before; answers how many there are. */
async function leadPast(
  { reads, writes }: Landing,
  importId: string,
  numbers: readonly string[],
): Promise<number> {
  let found = 0;
  for (let start = 0; start < numbers.length; start += LANDING_BATCH) {
    const some = numbers.slice(start, start + LANDING_BATCH);
    const orders = await reads.ordersByNumber(some);
    const next = [...orders.values()].flatMap((order) => {
      const without = orderWithout(order, importId);
      return typeof without !== "string" && without.before.length < order.before.length
        ? without
        : [];
    });
    await writes.saveOrders(next);
    found += next.length;
  }
  return found;
}
