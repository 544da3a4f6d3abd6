import { z } from "zod";
import { database } from "@/lib/db/client";
import { EVENT_KINDS, EVIDENCE_FROM } from "@/lib/schemas/account-event";
import { ofLanded } from "@/lib/schemas/landed-history";
import type { Scope } from "@/lib/scope";
import { instant, minorUnits } from "./account-columns";
import { reached } from "./reach";

/** When the judgement of an account `a` was given: with its last change, or with the account. */
const JUDGED_AT = `coalesce((SELECT max(c."at") FROM "AccountChange" c
  WHERE c."workspaceId" = a."workspaceId" AND c."accountId" = a."id"
    AND c."changes" LIKE '%"judged":%' AND ${ofLanded("c")}), a."createdAt")`;

/** What was noted together with that judgement. */
const EVIDENCE = `FROM "AccountEvent" e WHERE e."workspaceId" = a."workspaceId"
  AND e."accountId" = a."id" AND e."at" = ${JUDGED_AT}`;

/** A row of the portfolio whose judgement of 4 or 5 nothing was noted with. */
export const JUDGED_WITHOUT_EVIDENCE = `EXISTS (SELECT 1 FROM "Account" a
  WHERE a."workspaceId" = "PortfolioRow"."workspaceId" AND a."id" = "PortfolioRow"."accountId"
    AND a."judged" >= ${EVIDENCE_FROM} AND NOT EXISTS (SELECT 1 ${EVIDENCE}))`;

const judgement = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  judged: z.number(),
  judgedAt: instant,
  revenueMinor: minorUnits.nullable(),
});

/** A judgement of 4 or 5 with what was noted when it was given. */
export interface Judgement extends Omit<z.infer<typeof judgement>, "judgedAt"> {
  readonly evidence: string | null;
  readonly onDay: number | null;
  readonly by: string | null;
}

/** Judgements of 4 and 5 of accounts that have not lapsed: without evidence first, by revenue. */
export async function listJudgements(scope: Scope, limit: number): Promise<Judgement[]> {
  const { sql, parameters } = reached(scope, "p");
  const rows = await database().reads.select(
    `SELECT a."id", a."name", p."ownerName" AS "owner", a."judged", p."revenueMinor",
       ${JUDGED_AT} AS "judgedAt", CASE WHEN EXISTS (SELECT 1 ${EVIDENCE}) THEN 1 ELSE 0 END AS "shown"
     FROM "PortfolioRow" p JOIN "Account" a
       ON a."workspaceId" = p."workspaceId" AND a."id" = p."accountId"
     WHERE ${sql} AND p."lapsed" = ? AND a."judged" >= ?
     ORDER BY "shown", p."revenueSort" DESC, a."id" LIMIT ?`,
    [...parameters, false, EVIDENCE_FROM, limit],
  );
  const found = rows.map((row) => judgement.parse(row));
  const events = await eventsOf(
    scope,
    found.map(({ id }) => id),
  );
  return found.map(({ judgedAt, ...one }) => {
    const event = events.find(
      ({ accountId, at }) => accountId === one.id && at.getTime() === judgedAt.getTime(),
    );
    const { text: evidence = null, onDay = null, by = null } = event ?? {};
    return { ...one, evidence, onDay, by };
  });
}

const noted = z.object({
  accountId: z.string(),
  at: instant,
  onDay: z.number(),
  text: z.string(),
  by: z.string().nullable(),
});

/** What was noted of some accounts, in the order of the ids. */
async function eventsOf(
  { workspaceId }: Scope,
  accountIds: readonly string[],
): Promise<z.infer<typeof noted>[]> {
  if (accountIds.length === 0) return [];
  const rows = await database().reads.select(
    `SELECT "accountId", "at", "onDay", "text", "by" FROM "AccountEvent"
     WHERE "workspaceId" = ? AND "accountId" IN (${accountIds.map(() => "?").join(", ")})
     ORDER BY "id"`,
    [workspaceId, ...accountIds],
  );
  return rows.map((row) => noted.parse(row));
}

/** How many judgements of 4 and 5 there are, and how many of them without evidence. */
export async function countJudgements(scope: Scope): Promise<{ all: number; without: number }> {
  const { sql, parameters } = reached(scope, "p");
  const [row] = await database().reads.select(
    `SELECT count(*) AS "all",
       coalesce(sum(CASE WHEN EXISTS (SELECT 1 ${EVIDENCE}) THEN 0 ELSE 1 END), 0) AS "without"
     FROM "PortfolioRow" p JOIN "Account" a
       ON a."workspaceId" = p."workspaceId" AND a."id" = p."accountId"
     WHERE ${sql} AND p."lapsed" = ? AND a."judged" >= ?`,
    [...parameters, false, EVIDENCE_FROM],
  );
  return z.object({ all: z.number(), without: z.number() }).parse(row);
}

const event = z.object({
  id: z.string(),
  at: instant,
  onDay: z.number(),
  kind: z.enum(EVENT_KINDS),
  text: z.string(),
  by: z.string().nullable(),
});
/** What somebody noted of an account. */
export type AccountEventRecord = z.infer<typeof event>;

/** The newest events of an account. */
export async function listAccountEvents(
  { workspaceId }: Scope,
  accountId: string,
  limit: number,
): Promise<AccountEventRecord[]> {
  const rows = await database().reads.select(
    `SELECT "id", "at", "onDay", "kind", "text", "by" FROM "AccountEvent"
     WHERE "workspaceId" = ? AND "accountId" = ? ORDER BY "at" DESC, "id" DESC LIMIT ?`,
    [workspaceId, accountId, limit],
  );
  return rows.map((row) => event.parse(row));
}
