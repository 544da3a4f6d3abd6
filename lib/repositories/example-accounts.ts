import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reachedWhere } from "./reach";

/** How many accounts of the scope have an external ID, and some of those IDs. */
export async function exampleExternalIds(
  scope: Scope,
  limit: number,
): Promise<{ readonly accounts: number; readonly ids: readonly string[] }> {
  const { prisma } = database();
  const where = { ...reachedWhere(scope), externalId: { not: null } };
  const [accounts, some] = await Promise.all([
    prisma.account.count({ where }),
    prisma.account.findMany({ where, take: limit, select: { externalId: true } }),
  ]);
  return { accounts, ids: some.flatMap(({ externalId }) => externalId ?? []) };
}
