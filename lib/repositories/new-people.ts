import type { TransactionClient } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { Role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { note } from "./log";

/** Somebody who is to sign in with a password. */
export interface NewSignIn {
  readonly userId: string;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly passwordHash: string;
}

/** Which owner of accounts somebody becomes, by name. */
export interface OwnerName {
  readonly name: string;
  /** As `nameKey` makes it of the name: owners are matched by it. */
  readonly nameKey: string;
}

/** Inside a transaction: adds somebody who can sign in. */
export async function addSignIn(
  transaction: TransactionClient,
  { userId, name, email, passwordHash }: NewSignIn,
  now: Date,
): Promise<void> {
  const times = { createdAt: now, updatedAt: now };
  await transaction.user.create({
    data: { id: userId, name, email, emailVerified: false, ...times },
    select: { id: true },
  });
  await transaction.credential.create({
    data: {
      id: newId(),
      userId,
      accountId: userId,
      providerId: "credential",
      password: passwordHash,
      ...times,
    },
    select: { id: true },
  });
}

/** Inside a transaction: makes somebody who can sign in a member of the scope's workspace. */
export async function addMember(
  transaction: TransactionClient,
  scope: Scope,
  member: { readonly userId: string; readonly role: Role; readonly owner: OwnerName },
  now: Date,
): Promise<void> {
  const { workspaceId } = scope;
  const { userId, role } = member;
  const owner = await ownerFor(transaction, workspaceId, member.owner);
  await transaction.member.create({
    data: { workspaceId, userId, role, personId: owner.id, createdAt: now },
    select: { userId: true },
  });
  const details = { role, accountsOf: owner.name };
  await note(transaction, scope, { action: "person.joined", subjectId: userId, details });
}

/**
 * The owner of accounts of that name; where that is a member already, another one told apart by a
 * number: nobody gets a colleague's accounts.
 */
async function ownerFor(
  transaction: TransactionClient,
  workspaceId: string,
  { name, nameKey }: OwnerName,
): Promise<{ readonly id: string; readonly name: string }> {
  const select = { id: true, name: true } as const;
  const where = { workspaceId_nameKey: { workspaceId, nameKey } };
  const found = await transaction.person.findUnique({ where, select });
  if (!found) {
    return transaction.person.create({ data: { workspaceId, id: newId(), name, nameKey }, select });
  }
  const taken = await transaction.member.count({ where: { workspaceId, personId: found.id } });
  if (taken === 0) return found;
  const numbered = await transaction.person.findMany({
    where: { workspaceId, nameKey: { startsWith: `${nameKey} ` } },
    select: { nameKey: true },
  });
  let number = 2;
  while (numbered.some((one) => one.nameKey === `${nameKey} ${number}`)) number += 1;
  const data = { name: `${name} ${number}`, nameKey: `${nameKey} ${number}` };
  return transaction.person.create({ data: { workspaceId, id: newId(), ...data }, select });
}
