import { database } from "@/lib/db/client";
import { importCounts } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";

/**
 * From when to when the order histories reach that were written into the workspace, together;
 * undefined where there is none, or one of them did not keep it.
 */
export async function coveredByOrders(
  scope: Scope,
): Promise<{ readonly first: Day; readonly last: Day } | undefined> {
  const rows = await database().prisma.import.findMany({
    where: { workspaceId: scope.workspaceId, kind: "orders", origin: "file", status: "done" },
    select: { counts: true },
  });
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { counts } of rows) {
    const { firstOn, latestOn } = importCounts.parse(JSON.parse(counts ?? "{}"));
    if (firstOn === undefined || latestOn === undefined) return undefined;
    first = Math.min(first, firstOn);
    last = Math.max(last, latestOn);
  }
  return rows.length === 0 ? undefined : { first, last };
}
