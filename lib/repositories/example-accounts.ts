import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reached, reachedWhere } from "./reach";

/** Accounts with some of what they are called by. */
interface Examples {
  readonly accounts: number;
  readonly examples: readonly string[];
}

/** How many accounts of the scope there are, and some of their names. */
export async function exampleNames(scope: Scope, limit: number): Promise<Examples> {
  const { prisma } = database();
  const where = reachedWhere(scope);
  const [accounts, some] = await Promise.all([
    prisma.account.count({ where }),
    prisma.account.findMany({ where, take: limit, select: { name: true } }),
  ]);
  return { accounts, examples: some.map(({ name }) => name) };
}

/** Which of some texts are external IDs of accounts of the scope. Takes at most some thousand. */
export async function externalIdsAmong(scope: Scope, texts: readonly string[]): Promise<string[]> {
  const rows = await database().prisma.account.findMany({
    where: { ...reachedWhere(scope), externalId: { in: [...texts] } },
    select: { externalId: true },
  });
  return rows.flatMap(({ externalId }) => externalId ?? []);
}

/** How many accounts of the scope have an external ID, and some of those IDs. */
export async function exampleExternalIds(scope: Scope, limit: number): Promise<Examples> {
  const { prisma } = database();
  const where = { ...reachedWhere(scope), externalId: { not: null } };
  const [accounts, some] = await Promise.all([
    prisma.account.count({ where }),
    prisma.account.findMany({ where, take: limit, select: { externalId: true } }),
  ]);
  return { accounts, examples: some.flatMap(({ externalId }) => externalId ?? []) };
}

/** An external ID as lib/importing/nearly-same.ts compares it. */
const LOOSE = ["'-'", "'_'", "'.'", "'/'", "' '", "'#'", "'{'", "'}'"].reduce(
  (sql, sign) => `replace(${sql}, ${sign}, '')`,
  `lower(CASE WHEN "externalId" LIKE '00%' AND length("externalId") = 18
     THEN substr("externalId", 1, 15) ELSE "externalId" END)`,
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
