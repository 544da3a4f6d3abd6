import type { TransactionClient } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { enqueueJob } from "./jobs";

const KIND = "refresh-portfolio";

/**
 * Inside a transaction that changes what ratings follow from: has the portfolio rated again, where
 * it was rated before. A refresh that has not begun yet will do; it does not begin before the
 * transaction ends, as its row is held.
 */
export async function queueRefresh(transaction: TransactionClient, scope: Scope): Promise<void> {
  const { workspaceId } = scope;
  const where = { id: workspaceId, ratedAsOf: { not: null } };
  if ((await transaction.workspace.count({ where })) === 0) return;
  const { count } = await transaction.job.updateMany({
    where: { workspaceId, kind: KIND, status: "queued" },
    data: { done: 0 },
  });
  if (count === 0) await enqueueJob(scope, KIND, null, transaction);
}
