import { z } from "zod";
import { database, type TransactionClient } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { noteInEach } from "./log";

const signIn = z.object({ userId: z.string(), name: z.string(), email: z.string() });
/** Somebody who signs in, and by what. */
export type SignInRecord = z.infer<typeof signIn>;

/** Takes no scope, as everything here: a password belongs to a person, in all their workspaces. */
export async function signInOf(
  who: { readonly userId: string } | { readonly email: string },
): Promise<SignInRecord | undefined> {
  const where = "email" in who ? { email: who.email } : { id: who.userId };
  const found = await database().prisma.user.findUnique({
    where,
    select: { id: true, name: true, email: true },
  });
  return found ? signIn.parse({ ...found, userId: found.id }) : undefined;
}

/** The hash of somebody's password. */
export async function passwordHashOf(userId: string): Promise<string | undefined> {
  const found = await database().prisma.credential.findFirst({
    where: { userId, providerId: "credential" },
    select: { password: true },
  });
  return found?.password ?? undefined;
}

/**
 * Replaces a password that is still the one that was checked; false where it is not any more. All
 * sessions of the person end, and a link for a new password with them.
 */
export function changePassword(
  scopes: readonly Scope[],
  userId: string,
  change: { readonly from: string; readonly to: string },
  now: Date,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    const is = { userId, providerId: "credential", password: change.from };
    if ((await transaction.credential.count({ where: is })) === 0) return false;
    await setPassword(transaction, scopes, userId, change.to, now);
    return true;
  });
}

/** Inside a transaction: the same, whatever the password was. */
export async function setPassword(
  transaction: TransactionClient,
  scopes: readonly Scope[],
  userId: string,
  password: string,
  now: Date,
): Promise<void> {
  await transaction.credential.updateMany({
    where: { userId, providerId: "credential" },
    data: { password, updatedAt: now },
  });
  await transaction.verification.deleteMany({ where: { value: userId } });
  const { count } = await transaction.session.deleteMany({ where: { userId } });
  const details = { sessionsEnded: count };
  await noteInEach(transaction, scopes, { action: "password.changed", details });
}
