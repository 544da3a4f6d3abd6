import { z } from "zod";
import { database } from "@/lib/db/client";
import { readEvidence } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { minorUnits } from "./account-columns";
import { reached } from "./reach";

/** A closed set as the number of its member; NULL for what is unknown. */
const numberOf = (column: string, members: readonly string[]) =>
  `CASE ${column} ${members.map((_, index) => `WHEN ? THEN ${index}`).join(" ")} END`;

/**
 * The numbers that tell how every account is rated, in this order: the row of the portfolio, its
 * present verdict, and the facts. Closed sets are the places of their members.
 */
export const FACT_COLUMNS = [
  "row",
  "segment",
  "lapsed",
  "scoreTenths",
  "customerSince",
  "lastPurchaseOn",
  "orders12m",
  "ordersTotal",
  "ordersPerYear",
  "purchaseDates12m",
  "purchaseDatesTotal",
  "revenue12mMinor",
  "revenueTotalMinor",
  "averageTicketMinor",
  "gapVariation",
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "contact",
  "touchpoints12m",
  "judged",
] as const;
export type FactColumn = (typeof FACT_COLUMNS)[number];

/** The members of the closed sets among them, in the order of their numbers. */
export interface FactSets {
  readonly segments: readonly string[];
  readonly agreements: readonly string[];
  readonly contacts: readonly string[];
}

const JOINED = `"PortfolioRow" p JOIN "Account" a
  ON a."workspaceId" = p."workspaceId" AND a."id" = p."accountId"`;

/**
 * The facts of every account that exists for the scope, in batches of rows of numbers, in no order,
 * all from one moment. NaN is unknown. Money is in the account's own currency.
 */
export function portfolioFacts(scope: Scope, sets: FactSets): AsyncIterable<Float64Array> {
  const { sql, parameters } = reached(scope, "p");
  const special: Readonly<Partial<Record<FactColumn, string>>> = {
    row: `p."id"`,
    segment: numberOf(`p."segment"`, sets.segments),
    lapsed: `CASE WHEN p."lapsed" THEN 1 ELSE 0 END`,
    scoreTenths: `p."scoreTenths"`,
    agreement: numberOf(`a."agreement"`, sets.agreements),
    contact: numberOf(`a."contact"`, sets.contacts),
  };
  const columns = FACT_COLUMNS.map((name) => special[name] ?? `a."${name}"`);
  return database().reads.numbers(
    `SELECT ${columns.join(", ")} FROM ${JOINED} WHERE ${sql}`,
    // The placeholders of the sets come in the order of the columns.
    [...sets.segments, ...sets.agreements, ...sets.contacts, ...parameters],
  );
}

const money = minorUnits.nullable();

const foreignAccount = z.object({
  row: z.number(),
  currency: z.string(),
  evidence: z.string().transform(readEvidence),
  revenue12mMinor: money,
  revenueTotalMinor: money,
  averageTicketMinor: z.number().nullable(),
  grossMargin12mMinor: money,
  costToServe12mMinor: money,
});
export type ForeignAccount = z.infer<typeof foreignAccount>;

/** The money of the accounts in another currency than the given one, with who gave it. */
export async function* foreignAccounts(
  scope: Scope,
  currency: string,
): AsyncGenerator<readonly ForeignAccount[]> {
  const { sql, parameters } = reached(scope, "p");
  const [, ...columns] = Object.keys(foreignAccount.shape);
  const batches = database().reads.stream(
    `SELECT p."id" AS "row", ${columns.map((name) => `a."${name}"`).join(", ")}
     FROM ${JOINED} WHERE ${sql} AND a."currency" <> ?`,
    [...parameters, currency],
  );
  for await (const rows of batches) yield rows.map((row) => foreignAccount.parse(row));
}

const named = z.object({
  row: z.number(),
  accountId: z.string(),
  name: z.string(),
  owner: z.string(),
});

/** Id, name and owner of some rows of the portfolio, by row. */
export async function namedRows(scope: Scope, rows: readonly number[]) {
  const found = new Map<number, z.infer<typeof named>>();
  if (rows.length === 0) return found;
  const { sql, parameters } = reached(scope);
  const places = rows.map(() => "?").join(", ");
  const records = await database().reads.select(
    `SELECT "id" AS "row", "accountId", "name", "ownerName" AS "owner" FROM "PortfolioRow"
     WHERE ${sql} AND "id" IN (${places})`,
    [...parameters, ...rows],
  );
  for (const record of records) {
    const one = named.parse(record);
    found.set(one.row, one);
  }
  return found;
}
