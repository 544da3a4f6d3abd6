import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { note } from "./log";

/** When a workspace goes, and how its people write dates. */
export interface PlannedDeletion {
  readonly deleteAfter: Date;
  readonly timeZone: string;
  readonly locale: string;
  readonly currency: string;
}

/** When the workspace is to be deleted; undefined where it stays. */
export async function readPlannedDeletion(scope: Scope): Promise<PlannedDeletion | undefined> {
  const found = await database().prisma.workspace.findUnique({
    where: { id: scope.workspaceId },
    select: { deleteAfter: true, timeZone: true, locale: true, currency: true },
  });
  return found?.deleteAfter ? { ...found, deleteAfter: found.deleteAfter } : undefined;
}

/** Has the workspace deleted after a moment; false where that has been asked for already. */
export function planDeletion(scope: Scope, deleteAfter: Date): Promise<boolean> {
  const { workspaceId } = scope;
  return database().inTransaction(async (transaction) => {
    const { count } = await transaction.workspace.updateMany({
      where: { id: workspaceId, deleteAfter: null },
      data: { deleteAfter },
    });
    if (count === 0) return false;
    const details = { deleteAfter: deleteAfter.toISOString() };
    const entry = { action: "workspace.deletion-asked", subjectId: workspaceId, details } as const;
    await note(transaction, scope, entry);
    return true;
  });
}

/** Lets the workspace stay; does nothing where it stays anyway. */
export async function withdrawDeletion(scope: Scope): Promise<void> {
  const { workspaceId } = scope;
  await database().inTransaction(async (transaction) => {
    const { count } = await transaction.workspace.updateMany({
      where: { id: workspaceId, deleteAfter: { not: null } },
      data: { deleteAfter: null },
    });
    if (count === 0) return;
    const entry = { action: "workspace.deletion-withdrawn", subjectId: workspaceId } as const;
    await note(transaction, scope, entry);
  });
}

/** Whether a workspace of this id is there. */
export async function isThere(scope: Scope): Promise<boolean> {
  const where = { id: scope.workspaceId };
  const found = await database().prisma.workspace.findUnique({ where, select: { id: true } });
  return found !== null;
}

/**
 * The first step of deleting a workspace that is due: nobody gets in any more, no job of it goes
 * on, and whoever belongs to no other workspace is gone. False where it is not due (any more).
 */
export function shutWorkspace(scope: Scope, now: Date): Promise<boolean> {
  const { workspaceId } = scope;
  const where = { workspaceId };
  return database().inTransaction(async (transaction) => {
    const { count } = await transaction.workspace.updateMany({
      where: { id: workspaceId, deleteAfter: { lte: now } },
      // Nothing is rated again meanwhile.
      data: { ratedAsOf: null },
    });
    if (count === 0) return false;
    const members = await transaction.member.findMany({ where, select: { userId: true } });
    const ids = members.map(({ userId }) => userId);
    await transaction.member.deleteMany({ where });
    await transaction.apiKey.deleteMany({ where });
    await transaction.invitation.deleteMany({ where });
    await transaction.job.deleteMany({ where });
    await transaction.session.updateMany({ where, data: { workspaceId: null } });
    const gone = { id: { in: ids }, members: { none: {} } };
    const users = await transaction.user.findMany({ where: gone, select: { id: true } });
    await transaction.verification.deleteMany({
      where: { value: { in: users.map(({ id }) => id) } },
    });
    await transaction.user.deleteMany({ where: gone });
    return true;
  });
}

/** The workspaces whose time is over. */
export async function listDueWorkspaces(now: Date): Promise<string[]> {
  const rows = await database().prisma.workspace.findMany({
    where: { deleteAfter: { lte: now } },
    orderBy: { deleteAfter: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
