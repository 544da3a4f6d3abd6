import { database } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import { NEW_WORKSPACE } from "@/lib/schemas/workspace";
import type { Scope } from "@/lib/scope";
import { note } from "./log";

/** What a new workspace starts with. */
export interface NewWorkspace {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: string;
  /** It goes by itself after this, until somebody says that it stays. */
  readonly deleteAfter?: Date | undefined;
}

/** Whose a new workspace is: somebody who signs in, and the owner of accounts they become. */
export interface WorkspaceOwner {
  readonly userId: string;
  readonly name: string;
  /** The name as owners of accounts are matched by it. */
  readonly nameKey: string;
}

/**
 * Makes the workspace of the scope, with its owner and the log's first entry; false where the
 * person is not there any more.
 */
export function addWorkspace(
  scope: Scope,
  { deleteAfter, ...settings }: NewWorkspace,
  { userId, ...person }: WorkspaceOwner,
  now: Date,
): Promise<boolean> {
  const { workspaceId } = scope;
  const personId = newId();
  return database().inTransaction(async (transaction) => {
    const user = { where: { id: userId }, select: { id: true } } as const;
    if (!(await transaction.user.findUnique(user))) return false;
    await transaction.workspace.create({
      data: {
        id: workspaceId,
        ...settings,
        modelVersion: NEW_WORKSPACE.modelVersion,
        deleteAfter: deleteAfter ?? null,
        people: { create: { id: personId, ...person } },
        members: { create: { userId, role: "owner", personId, createdAt: now } },
      },
      select: { id: true },
    });
    await note(transaction, scope, {
      action: "workspace.made",
      subjectId: workspaceId,
      subject: settings.name,
    });
    return true;
  });
}

/** Somebody who signs in, by their address; undefined where there is nobody. Takes no scope. */
export async function findUser(
  email: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const where = { email };
  const found = await database().prisma.user.findUnique({
    where,
    select: { id: true, name: true },
  });
  return found ?? undefined;
}
