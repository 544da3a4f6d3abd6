import { z } from "zod";
import { database } from "@/lib/db/client";
import { overrideState, ratedSegment } from "@/lib/schemas/closed-sets";
import type { Scope } from "@/lib/scope";
import { minorUnits } from "./account-columns";
import { reached } from "./reach";

const number = z
  .number()
  .nullable()
  .transform((value) => value ?? undefined);
const flag = z
  .number()
  .nullable()
  .transform((value) => (value === null ? undefined : value !== 0));

const candidate = z.object({
  id: z.string(),
  name: z.string(),
  segment: ratedSegment,
  override: overrideState.nullable().transform((value) => value ?? undefined),
  revenueMinor: minorUnits.nullable().transform((value) => value ?? undefined),
  namedManager: flag,
  busyWeekPriority: flag,
  concessions12m: number,
  hours12m: number,
});

/**
 * What is recorded of how accounts are served: the candidates whose treatment is not, the largest
 * first, and the hours and revenue of every account, by which the top quarter is told.
 */
export async function treatmentSigns(scope: Scope) {
  const { sql, parameters } = reached(scope, "p");
  const candidates = await database().reads.select(
    `SELECT a."id", a."name", p."segment", p."override", p."revenueMinor", a."namedManager",
       a."busyWeekPriority", a."concessions12m", a."hours12m"
     FROM "Account" a JOIN "PortfolioRow" p
       ON p."workspaceId" = a."workspaceId" AND p."accountId" = a."id"
     WHERE ${sql} AND a."treatedAs" IS NULL AND p."lapsed" = ?
       AND (a."namedManager" = ? OR a."busyWeekPriority" = ? OR a."concessions12m" >= 3)
     ORDER BY p."revenueSort" DESC LIMIT 1000`,
    [...parameters, false, true, true],
  );
  return {
    candidates: candidates.map((row) => candidate.parse(row)),
    figures: await hoursAndRevenue(scope),
  };
}

async function hoursAndRevenue(scope: Scope) {
  const { sql, parameters } = reached(scope, "p");
  const batches = database().reads.stream(
    `SELECT a."hours12m", p."revenueMinor"
     FROM "Account" a JOIN "PortfolioRow" p
       ON p."workspaceId" = a."workspaceId" AND p."accountId" = a."id"
     WHERE ${sql} AND a."hours12m" IS NOT NULL AND p."revenueMinor" > 0`,
    parameters,
  );
  const figures: { hours12m: number; revenueMinor: number }[] = [];
  for await (const rows of batches) {
    for (const row of rows) {
      figures.push({ hours12m: Number(row.hours12m), revenueMinor: Number(row.revenueMinor) });
    }
  }
  return figures;
}
