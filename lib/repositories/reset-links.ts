import { database, type TransactionClient } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import { mayGive, role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { noteInEach } from "./log";
import { type SignInRecord, setPassword } from "./passwords";

/** A link for a new password, by the hash of its token. */
export interface ResetLink {
  readonly hash: string;
  readonly expiresAt: Date;
}

/**
 * Stores a link for a new password of somebody; an older one holds no longer.
 *
 * @param scopes one in each workspace the person belongs to: it is noted there
 * @param makerId who makes it; left out where the person themselves or the command line does.
 * @returns "not-theirs" where the person belongs to a workspace in which the maker may not give
 *   them the role they have: whoever has the link can sign in as them, there too.
 */
export function addResetLink(
  scopes: readonly Scope[],
  person: Pick<SignInRecord, "userId" | "name">,
  link: ResetLink,
  now: Date,
  makerId?: string,
): Promise<"made" | "not-theirs"> {
  const { userId, name } = person;
  return database().inTransaction(async (transaction) => {
    if (makerId !== undefined && !(await mayStandFor(transaction, makerId, userId, scopes))) {
      return "not-theirs";
    }
    await transaction.verification.deleteMany({ where: { value: userId } });
    const { hash: identifier, expiresAt } = link;
    const times = { createdAt: now, updatedAt: now, expiresAt };
    await transaction.verification.create({
      data: { id: newId(), identifier, value: userId, ...times },
      select: { id: true },
    });
    const action = "reset-link.made";
    await noteInEach(transaction, scopes, { action, subjectId: userId, subject: name });
    return "made";
  });
}

async function mayStandFor(
  transaction: TransactionClient,
  makerId: string,
  userId: string,
  scopes: readonly Scope[],
): Promise<boolean> {
  const select = { workspaceId: true, role: true };
  const theirs = await transaction.member.findMany({ where: { userId }, select });
  const makers = await transaction.member.findMany({ where: { userId: makerId }, select });
  return theirs.every(({ workspaceId, role: has }) => {
    const maker = makers.find((one) => one.workspaceId === workspaceId);
    const isNoted = scopes.some((scope) => scope.workspaceId === workspaceId);
    return isNoted && maker && mayGive(role.parse(maker.role), role.parse(has));
  });
}

/** Whose password a link is for; undefined where it holds no longer. Takes no scope. */
export async function userOfResetLink(hash: string, now: Date): Promise<string | undefined> {
  const found = await database().prisma.verification.findFirst({
    where: { identifier: hash, expiresAt: { gt: now } },
    select: { value: true },
  });
  return found?.value;
}

/** Sets a new password by a link, once; false where it holds no longer. */
export function takeResetLink(
  scopes: readonly Scope[],
  hash: string,
  userId: string,
  password: string,
  now: Date,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    const where = { identifier: hash, value: userId, expiresAt: { gt: now } };
    const { count } = await transaction.verification.deleteMany({ where });
    if (count === 0) return false;
    await setPassword(transaction, scopes, userId, password, now);
    return true;
  });
}

/** Forgets the links that hold no longer. */
export async function dropEndedResetLinks(now: Date): Promise<void> {
  await database().prisma.verification.deleteMany({ where: { expiresAt: { lte: now } } });
}
