import type { CancelledOrder } from "@/lib/importing/purchase";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { MatchedAccount } from "./match-order-accounts";
import type { OrderKeys } from "./order-keys";
import type { PlanInput } from "./plan-account-rows";
import { orderRowOf, skippedOrderRow } from "./plan-order-row";
import { actionOf, type OrderTargets, sameOrder } from "./plan-purchases";

/** An order that the file says is cancelled, with the account of the file that it is of. */
export interface PendingCancellation {
  readonly cancelled: CancelledOrder;
  readonly of: Pick<MatchedAccount, "label" | "goal">;
}

/**
 * Plans orders that are left out by their status. One that an earlier file brought is cancelled: it
 * stays with its date and new status and counts for nothing (import.md 29). The other rows are left
 * out, each with its line.
 */
export async function planCancelled(
  pending: readonly PendingCancellation[],
  keys: OrderKeys,
  targets: OrderTargets,
  input: PlanInput,
): Promise<ImportRowRecord[]> {
  const named = pending.flatMap(({ cancelled, of: { goal } }) =>
    goal.to === "existing" ? [{ cancelled, account: goal.account }] : [],
  );
  const stored = await keys.stored(
    named.map(({ cancelled: { orderNumber, on }, account }) => ({
      orderNumber,
      accountId: account.id,
      orderedOn: on ?? 0,
    })),
  );
  const storedOf = new Map(named.map(({ cancelled }, index) => [cancelled, stored[index]]));
  return pending.flatMap(({ cancelled, of: { label, goal } }) => {
    const { lines, status } = cancelled;
    const before = storedOf.get(cancelled);
    const [line, ...others] = lines;
    const isLeft = before === undefined || input.settings.mode === "create";
    if (line === undefined || isLeft || goal.to !== "existing") {
      return lines.map((one) => skippedOrderRow(one, label, "status", input));
    }
    const { importId: _, ...kept } = before;
    const order = { ...kept, amountMinor: 0, status };
    const isSame = sameOrder(before, order);
    const action = isSame ? "unchanged" : actionOf(line, before, input);
    input.counts[action === "update" || action === "create" ? "orders" : action] += 1;
    targets.existing.add(before.accountId);
    const { id: accountId, version } = goal.account;
    return [
      orderRowOf(
        line,
        action,
        label,
        { order, before },
        {
          accountId,
          version,
        },
      ),
      ...others.map((one) => skippedOrderRow(one, label, "status", input)),
    ];
  });
}
