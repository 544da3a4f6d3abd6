import { v7 as uuid } from "uuid";
import type { TransactionClient } from "@/lib/db/client";
import type { Role } from "@/lib/schemas/roles";

/** Somebody who is to sign in with a password. */
export interface NewPerson {
  readonly name: string;
  /** The name as owners of accounts are matched by it. */
  readonly nameKey: string;
  /** Lower case. */
  readonly email: string;
  readonly passwordHash: string;
}

/** Inside a transaction: adds somebody who can sign in, and makes them a member of a workspace. */
export async function addPersonWithSignIn(
  transaction: TransactionClient,
  person: NewPerson,
  membership: { readonly workspaceId: string; readonly role: Role },
  now: Date,
): Promise<void> {
  const { name, nameKey, email, passwordHash } = person;
  const { workspaceId, role } = membership;
  const userId = uuid();
  const times = { createdAt: now, updatedAt: now };
  await transaction.user.create({
    data: { id: userId, name, email, emailVerified: false, ...times },
    select: { id: true },
  });
  await transaction.credential.create({
    data: {
      id: uuid(),
      userId,
      accountId: userId,
      providerId: "credential",
      password: passwordHash,
      ...times,
    },
    select: { id: true },
  });
  const owner = await transaction.person.upsert({
    where: { workspaceId_nameKey: { workspaceId, nameKey } },
    create: { workspaceId, id: uuid(), name, nameKey },
    update: {},
    select: { id: true },
  });
  await transaction.member.create({
    data: { workspaceId, userId, role, personId: owner.id, createdAt: now },
    select: { userId: true },
  });
}
