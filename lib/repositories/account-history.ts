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
import type { Scope } from "@/lib/scope";
import { flagText, type RatedState } from "./landing-reads";

/** Who changes an account, as they are called now; null for what the product does by itself. */
export function changedBy({ actor }: Scope): string | null {
  return actor.kind === "product" ? null : actor.name;
}

/** A change as it is read back, with who made it. */
export type StoredChange = AccountChangeRecord & { readonly by: string | null };

const CHANGE = {
  id: true,
  accountId: true,
  at: true,
  cause: true,
  by: true,
  importId: true,
  changes: true,
  evidence: true,
} as const;

interface ChangeText {
  readonly cause: string;
  readonly changes: string;
  readonly evidence: string | null;
}

/** Reads what of a change is stored as text. */
export const readChange = <T extends ChangeText>(row: T) => ({
  ...row,
  cause: z.enum(CHANGE_CAUSES).parse(row.cause),
  changes: readFieldChanges(row.changes),
  evidence: row.evidence === null ? null : readEvidenceBefore(row.evidence),
});

/** The newest changes of an account's facts; not what changed their sources alone. */
export async function listAccountChanges(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<StoredChange[]> {
  const rows = await database().prisma.accountChange.findMany({
    where: { workspaceId: scope.workspaceId, accountId, changes: { not: "{}" } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: CHANGE,
  });
  return rows.map(readChange);
}

/** One change of an account; undefined where the account has none of this id. */
export async function readAccountChange(
  scope: Scope,
  accountId: string,
  id: string,
): Promise<StoredChange | undefined> {
  const row = await database().prisma.accountChange.findFirst({
    where: { workspaceId: scope.workspaceId, id, accountId },
    select: CHANGE,
  });
  return row ? readChange(row) : undefined;
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
    },
  });
  return rows.map((row) => ({
    ...row,
    segmentFrom: ratedSegment.parse(row.segmentFrom),
    segmentTo: ratedSegment.parse(row.segmentTo),
    cause: z.enum(RATING_CAUSES).parse(row.cause),
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
    },
  });
  return row
    ? { ...row, segment: ratedSegment.parse(row.segment), flags: flagText(row) }
    : undefined;
}

/** Everything that changed an account's facts or where they come from, the newest first. */
export async function readAccountPast(
  scope: Scope,
  accountId: string,
  limit: number,
): Promise<StoredChange[]> {
  const rows = await database().prisma.accountChange.findMany({
    where: { workspaceId: scope.workspaceId, accountId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: CHANGE,
  });
  return rows.map(readChange);
}
