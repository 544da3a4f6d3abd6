import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { addMember, addSignIn, type NewSignIn, type OwnerName } from "./new-people";

/** Takes no scope, as most here: there is nobody yet to whom a workspace belongs. */
export async function hasPeople(): Promise<boolean> {
  const found = await database().prisma.user.findFirst({ select: { id: true } });
  return found !== null;
}

/** Puts a new code in the place of an older one. */
export async function replaceFirstOwnerCode(hash: string, now: Date): Promise<void> {
  const code = { hash, createdAt: now };
  await database().prisma.firstOwnerCode.upsert({
    where: { id: 1 },
    create: { id: 1, ...code },
    update: code,
    select: { id: true },
  });
}

/** Somebody who is to own the installation's first workspace. */
export interface NewOwner extends NewSignIn {
  readonly owner: OwnerName;
  /** Renames the workspace. */
  readonly workspace?: string | undefined;
}

/**
 * Makes the first person, as owner of the scope's workspace, once: of two at the same moment one
 * is told "taken".
 * @param codeHash the hash of the code that was given; left out where none is needed.
 */
export function createFirstOwner(
  scope: Scope,
  person: NewOwner,
  now: Date,
  codeHash?: string,
): Promise<"created" | "wrong-code" | "taken"> {
  return database().inTransaction(async (transaction) => {
    if (await transaction.user.findFirst({ select: { id: true } })) return "taken";
    const code = await transaction.firstOwnerCode.findUnique({
      where: { id: 1 },
      select: { hash: true },
    });
    if (codeHash !== undefined && code?.hash !== codeHash) return "wrong-code";
    await transaction.firstOwnerCode.deleteMany();
    const { userId, owner, workspace } = person;
    await addSignIn(transaction, person, now);
    await addMember(transaction, scope, { userId, role: "owner", owner }, now);
    if (workspace !== undefined) {
      await transaction.workspace.update({
        where: { id: scope.workspaceId },
        data: { name: workspace },
        select: { id: true },
      });
    }
    return "created";
  });
}
