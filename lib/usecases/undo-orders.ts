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

/** Takes the orders out that an import brought, and puts those back that it overwrote. */
export async function undoOrders(
  { past, writes }: Landing,
  scope: Scope,
  importId: string,
  run: JobRun,
): Promise<UndoneOrders> {
  const reads = past(importId);
  const done = { touched: new Set<string>(), holding: new Set<string>() };
  const undone: UndoneOrders = { ...done, removed: 0, restored: 0, kept: 0 };
  for (let after = ""; ; ) {
    run.signal.throwIfAborted();
    const orders = await reads.orders(after, LANDING_BATCH);
    const last = orders.at(-1);
    if (!last) break;
    after = last.orderNumber;
    const named = orders.flatMap(({ accountId, before: [was] }) => [accountId, was?.accountId]);
    const ids = [...new Set(named)].filter((id) => id !== undefined);
    const owners = await reads.ownersOf(ids);
    const save: OrderWithPast[] = [];
    const remove: string[] = [];
    for (const order of orders) {
      const next = withoutImport(order, importId, owners, scope);
      if (next === "other") continue;
      if (next === "kept") {
        undone.holding.add(order.accountId);
        undone.kept += 1;
        continue;
      }
      if (next === "none") {
        remove.push(order.orderNumber);
        undone.removed += 1;
      } else {
        save.push(next);
        if (order.importId !== importId) {
          undone.kept += 1;
          continue;
        }
        undone.touched.add(next.accountId);
        undone.restored += 1;
      }
      undone.touched.add(order.accountId);
    }
    await writes.saveOrders(save);
    await writes.removeOrders(remove);
    run.progress(undone.removed + undone.restored, 0);
  }
  await writes.ordersSaved();
  return undone;
}

/** An order as it is to be; `kept` where it stays the import's, `other` where it is none of it. */
function withoutImport(
  order: OrderWithPast,
  importId: string,
  owners: ReadonlyMap<string, string>,
  scope: Scope,
): OrderWithPast | "none" | "kept" | "other" {
  const isOthers = (accountId: string) => {
    const ownerId = owners.get(accountId);
    return ownerId !== undefined && !mayChange(scope, { ownerId });
  };
  const next = orderWithout(order, importId);
  if (order.importId !== importId) {
    return typeof next !== "string" && next.before.length < order.before.length ? next : "other";
  }
  if (next === "unknown" || isOthers(order.accountId)) return "kept";
  if (next === "none") return next;
  if (isOthers(next.accountId)) return "kept";
  // Its account of before is gone: there is nobody to give it back to.
  return owners.has(next.accountId) ? next : "none";
}
