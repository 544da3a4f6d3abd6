import { z } from "zod";
import { database } from "@/lib/db/client";
import { mayGive, role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { note } from "./log";
import { addPersonWithSignIn, type NewPerson } from "./new-people";

const invitation = z.object({ id: z.string(), name: z.string(), role, expiresAt: z.date() });
export type InvitationRecord = z.infer<typeof invitation>;

const INVITATION = { id: true, name: true, role: true, expiresAt: true } as const;

/** Stores an invitation by the hash of its token. */
export async function addInvitation(
  scope: Scope,
  record: InvitationRecord & { readonly invitedBy: string },
  hash: string,
  now: Date,
): Promise<void> {
  const { workspaceId } = scope;
  const { id, name, role } = record;
  await database().inTransaction(async (transaction) => {
    await transaction.invitation.create({
      data: { workspaceId, ...record, hash, createdAt: now },
      select: { id: true },
    });
    await note(transaction, scope, {
      action: "person.invited",
      subjectId: id,
      subject: name,
      details: { role },
    });
  });
}

/** The invitations that nobody has taken yet and that still hold, the newest first. */
export async function listInvitations(scope: Scope, now: Date): Promise<InvitationRecord[]> {
  const rows = await database().prisma.invitation.findMany({
    where: { workspaceId: scope.workspaceId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: INVITATION,
  });
  return rows.map((row) => invitation.parse(row));
}

/** Takes an invitation back; its link leads nowhere from then on. */
export async function removeInvitation(scope: Scope, id: string): Promise<void> {
  const { workspaceId } = scope;
  await database().inTransaction(async (transaction) => {
    const where = { workspaceId_id: { workspaceId, id } };
    const found = await transaction.invitation.findUnique({ where, select: { name: true } });
    if (!found) return;
    await transaction.invitation.delete({ where, select: { id: true } });
    await note(transaction, scope, {
      action: "invitation.taken-back",
      subjectId: id,
      subject: found.name,
    });
  });
}

/**
 * The name of the workspace a token invites to; undefined where it holds no longer. Takes no scope,
 * as `acceptInvitation`: who follows a link belongs to no workspace yet.
 */
export async function workspaceOfInvitation(hash: string, now: Date): Promise<string | undefined> {
  const found = await database().prisma.invitation.findFirst({
    where: { hash, expiresAt: { gt: now } },
    select: { workspace: { select: { name: true } } },
  });
  return found?.workspace.name;
}

/** Makes whoever has the link a member, once: the invitation is gone afterwards. */
export function acceptInvitation(
  hash: string,
  person: NewPerson,
  now: Date,
): Promise<"joined" | "gone" | "email-taken"> {
  return database().inTransaction(async (transaction) => {
    const found = await transaction.invitation.findFirst({
      where: { hash, expiresAt: { gt: now } },
      select: { workspaceId: true, role: true, invitedBy: true },
    });
    if (!found) return "gone";
    const { workspaceId, invitedBy } = found;
    const given = role.parse(found.role);
    const inviter = await transaction.member.findUnique({
      where: { workspaceId_userId: { workspaceId, userId: invitedBy } },
      select: { role: true },
    });
    if (!inviter || !mayGive(role.parse(inviter.role), given)) return "gone";
    const { email } = person;
    if (await transaction.user.findUnique({ where: { email }, select: { id: true } })) {
      return "email-taken";
    }
    await transaction.invitation.deleteMany({ where: { hash } });
    await addPersonWithSignIn(transaction, person, { workspaceId, role: given }, now);
    return "joined";
  });
}
