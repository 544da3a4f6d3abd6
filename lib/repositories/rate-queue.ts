import { z } from "zod";
import { database } from "@/lib/db/client";
import type { QueueMode } from "@/lib/schemas/rate-queue";
import type { Scope } from "@/lib/scope";
import { changeable } from "./reach";

/** 1 where the verdict stands: these come after those that hang on what is missing. */
const STANDS = `CASE WHEN p."segment" = 'unrated' OR p."provisional" THEN 0 ELSE 1 END`;

/** Revenue × what is not known, less than nothing so that the most comes first. */
const GAP = `CASE WHEN p."revenueMinor" > 0 THEN -p."revenueMinor" * (100 - p."coverage") ELSE 0 END`;

const LABELLED = `EXISTS (SELECT 1 FROM "Label" AS l
  WHERE l."workspaceId" = p."workspaceId" AND l."accountId" = p."accountId")`;

const MODES: Readonly<Record<QueueMode, string>> = {
  rate: `(${STANDS} = 0 OR p."coverage" < 100)`,
  label: `NOT ${LABELLED}`,
};

/** The accounts of a mode that the scope's actor may change, with what they are ordered by. */
function queueOf(scope: Scope, mode: QueueMode) {
  const reach = changeable(scope, "p");
  return {
    sql: `SELECT p."accountId" AS "id", ${STANDS} AS "stands", ${GAP} AS "gap"
      FROM "PortfolioRow" AS p WHERE ${reach.sql} AND p."lapsed" = ? AND ${MODES[mode]}`,
    parameters: [...reach.parameters, false],
  };
}

const found = z.object({ id: z.string() });

/** The first account of a mode; undefined where it is empty. */
export async function firstInQueue(scope: Scope, mode: QueueMode): Promise<string | undefined> {
  const { sql, parameters } = queueOf(scope, mode);
  const [row] = await database().reads.select(
    `SELECT q."id" FROM (${sql}) AS q ORDER BY q."stands", q."gap", q."id" LIMIT 1`,
    parameters,
  );
  return row && found.parse(row).id;
}

/**
 * The account of a mode that comes after another one, whether that is in the mode or not:
 * undefined at the end.
 */
export async function nextInQueue(
  scope: Scope,
  mode: QueueMode,
  accountId: string,
): Promise<string | undefined> {
  const { sql, parameters } = queueOf(scope, mode);
  const [row] = await database().reads.select(
    `SELECT q."id" FROM (${sql}) AS q JOIN (
       SELECT ${STANDS} AS "stands", ${GAP} AS "gap", p."accountId" AS "id"
       FROM "PortfolioRow" AS p WHERE p."workspaceId" = ? AND p."accountId" = ?
     ) AS here ON (q."stands", q."gap", q."id") > (here."stands", here."gap", here."id")
     ORDER BY q."stands", q."gap", q."id" LIMIT 1`,
    [...parameters, scope.workspaceId, accountId],
  );
  return row && found.parse(row).id;
}

/** How many accounts a mode has. */
export async function countQueue(scope: Scope, mode: QueueMode): Promise<number> {
  const { sql, parameters } = queueOf(scope, mode);
  const [row] = await database().reads.select(
    `SELECT count(*) AS "n" FROM (${sql}) AS q`,
    parameters,
  );
  return z.object({ n: z.number() }).parse(row).n;
}
