import { z } from "zod";
import { database } from "@/lib/db/client";
import {
  type AccountChangeRecord,
  CHANGE_CAUSES,
  RATING_CAUSES,
  readFieldChanges,
  type SegmentChangeRecord,
} from "@/lib/schemas/account-change";
import { readEvidenceBefore } from "@/lib/schemas/account-record";
import { ratedSegment } from "@/lib/schemas/closed-sets";
import { ofLanded } from "@/lib/schemas/landed-history";
import { readChangeWritten, readRatingWritten } from "@/lib/schemas/written-figures";
import type { Scope } from "@/lib/scope";
import { instant } from "./account-columns";
import { flagText, type RatedState } from "./rated-state";

/** Who changes an account, as they are called now; null for what the product does by itself. */
export function changedBy({ actor }: Scope): string | null {
  return actor.kind === "product" ? null : actor.name;
}

/** A change as it is read back, with who made it. */
export type StoredChange = AccountChangeRecord & { readonly by: string | null };

/** A row of `AccountChange` as it is read. */
export const changeRow = z.object({
  id: z.string(),
  accountId: z.string(),
  at: instant,
  cause: z.string(),
  by: z.string().nullable(),
  importId: z.string().nullable(),
  changes: z.string(),
  evidence: z.string().nullable(),
  written: z.string().nullable(),
});

const CHANGE_COLUMNS = Object.keys(changeRow.shape).map((name) => `"${name}"`);

/** Changes of an account, the newest first. @param more a condition beside */
async function selectChanges(
  { workspaceId }: Scope,
  accountId: string,
  limit: number,
  more: { readonly sql: string; readonly parameters?: readonly string[] },
): Promise<StoredChange[]> {
  const rows = await database().reads.select(
    `SELECT ${CHANGE_COLUMNS.join(", ")} FROM "AccountChange"
     WHERE "workspaceId" = ? AND "accountId" = ? AND ${more.sql} AND ${ofLanded('"AccountChange"')}
     ORDER BY "at" DESC, "id" DESC LIMIT ?`,
    [workspaceId, accountId, ...(more.parameters ?? []), limit],
  );
  return rows.map((row) => readChange(changeRow.parse(row)));
}

interface ChangeText {
  readonly cause: string;
  readonly changes: string;
  readonly evidence: string | null;
  readonly written: string | null;
}

/** Reads what of a change is stored as text. */
export const readChange = <T extends ChangeText>(row: T) => ({
  ...row,
  cause: z.enum(CHANGE_CAUSES).parse(row.cause),
  changes: readFieldChanges(row.changes),
  evidence: row.evidence === null ? null : readEvidenceBefore(row.evidence),
  written: row.written === null ? null : readChangeWritten(row.written),
});

/** The newest changes of an account's facts; not what changed their sources alone. */
export function listAccountChanges(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<StoredChange[]> {
  return selectChanges(scope, accountId, limit, { sql: `"changes" <> '{}'` });
}

/** One change of an account; undefined where the account has none of this id. */
export async function readAccountChange(
  scope: Scope,
  accountId: string,
  id: string,
): Promise<StoredChange | undefined> {
  const [change] = await selectChanges(scope, accountId, 1, { sql: `"id" = ?`, parameters: [id] });
  return change;
}

/** The newest changes of an account's segment or flags. */
export async function listSegmentChanges(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<SegmentChangeRecord[]> {
  const rows = await database().prisma.segmentChange.findMany({
    where: { workspaceId: scope.workspaceId, accountId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: {
      id: true,
      accountId: true,
      at: true,
      asOf: true,
      segmentFrom: true,
      segmentTo: true,
      scoreTenthsFrom: true,
      scoreTenthsTo: true,
      flagsFrom: true,
      flagsTo: true,
      cause: true,
      importId: true,
      modelVersion: true,
      written: true,
    },
  });
  return rows.map((row) => ({
    ...row,
    segmentFrom: ratedSegment.parse(row.segmentFrom),
    segmentTo: ratedSegment.parse(row.segmentTo),
    cause: z.enum(RATING_CAUSES).parse(row.cause),
    written: row.written === null ? null : readRatingWritten(row.written),
  }));
}

/** How an account is rated in the portfolio; undefined where it is not rated yet. */
export async function readRatedState(
  scope: Scope,
  accountId: string,
): Promise<RatedState | undefined> {
  const { workspaceId } = scope;
  const row = await database().prisma.portfolioRow.findUnique({
    where: { workspaceId_accountId: { workspaceId, accountId } },
    select: {
      accountId: true,
      segment: true,
      scoreTenths: true,
      borderline: true,
      provisional: true,
      lapsed: true,
      quiet: true,
      modelVersion: true,
      asOf: true,
    },
  });
  return row
    ? { ...row, segment: ratedSegment.parse(row.segment), flags: flagText(row) }
    : undefined;
}

/** Everything that changed an account's facts or where they come from, the newest first. */
export function readAccountPast(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<StoredChange[]> {
  return selectChanges(scope, accountId, limit, { sql: "1 = 1" });
}
