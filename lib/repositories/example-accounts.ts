import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reached, reachedWhere } from "./reach";

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

/** An external ID as lib/importing/nearly-same.ts compares it. */
const LOOSE = ["-", "_", ".", "/", " "].reduce(
  (sql, sign) => `replace(${sql}, '${sign}', '')`,
  `lower("externalId")`,
);

/**
 * The external IDs that are one of some but for capitals, signs and zeros in front; looks at every
 * account. Takes at most some thousand.
 */
export async function looselyCalled(scope: Scope, loose: readonly string[]): Promise<string[]> {
  const { sql, parameters } = reached(scope);
  const rows = await database().reads.select(
    `SELECT "externalId" FROM "Account" WHERE ${sql} AND "externalId" IS NOT NULL
       AND ltrim(${LOOSE}, '0') IN (${loose.map(() => "?").join(", ")})`,
    [...parameters, ...loose.map((id) => id.replace(/^0+/, ""))],
  );
  return rows.map(({ externalId }) => String(externalId));
}
