import { z } from "zod";
import { database } from "@/lib/db/client";
import { importCounts } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";

/** The days of the first and the last order of some. */
export interface Covered {
  readonly first: Day;
  readonly last: Day;
}

const keptDays = importCounts.pick({ firstOn: true, latestOn: true });

/**
 * From when to when the order histories reach that were written into the workspace, together;
 * undefined where there is none. Imports of before this was kept reach as far as their orders do.
 */
export async function coveredByOrders({ workspaceId }: Scope): Promise<Covered | undefined> {
  const rows = await database().prisma.import.findMany({
    where: { workspaceId, kind: "orders", origin: "file", status: "done" },
    select: { id: true, counts: true },
  });
  const unknown: string[] = [];
  const known = rows.flatMap(({ id, counts }): Covered[] => {
    const { firstOn, latestOn } = keptDays.parse(JSON.parse(counts ?? "{}"));
    if (firstOn !== undefined && latestOn !== undefined)
      return [{ first: firstOn, last: latestOn }];
    unknown.push(id);
    return [];
  });
  const stored = await coveredByStored(workspaceId, unknown);
  const all = stored ? [...known, stored] : known;
  if (all.length === 0) return undefined;
  const first = all.reduce((day, one) => Math.min(day, one.first), Number.POSITIVE_INFINITY);
  const last = all.reduce((day, one) => Math.max(day, one.last), Number.NEGATIVE_INFINITY);
  return { first, last };
}

const days = z.object({ first: z.number().nullable(), last: z.number().nullable() });

async function coveredByStored(
  workspaceId: string,
  imports: readonly string[],
): Promise<Covered | undefined> {
  if (imports.length === 0) return undefined;
  const [row] = await database().reads.select(
    `SELECT min("orderedOn") AS "first", max("orderedOn") AS "last" FROM "Order"
     WHERE "workspaceId" = ? AND "importId" IN (${imports.map(() => "?").join(", ")})`,
    [workspaceId, ...imports],
  );
  const { first, last } = days.parse(row);
  return first === null || last === null ? undefined : { first, last };
}
