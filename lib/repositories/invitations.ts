import { z } from "zod";
import { database } from "@/lib/db/client";
import { mayGive, role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { note } from "./log";
import { addMember, addSignIn, type NewSignIn } from "./new-people";

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

const open = z.object({
  workspaceId: z.string(),
  /** As whoever invited wrote it. */
  name: z.string(),
  workspace: z.object({ name: z.string() }),
});

/** What a token invites to. */
export interface OpenInvitation {
  readonly workspaceId: string;
  readonly workspaceName: string;
  /** The owner of accounts whoever follows it becomes. */
  readonly ownerName: string;
}

/**
 * What a token invites to; undefined where it holds no longer. Takes no scope: who follows a link
 * belongs to no workspace yet.
 */
export async function openInvitation(hash: string, now: Date): Promise<OpenInvitation | undefined> {
  const found = await database().prisma.invitation.findFirst({
    where: { hash, expiresAt: { gt: now } },
    select: { workspaceId: true, name: true, workspace: { select: { name: true } } },
  });
  if (!found) return undefined;
  const { workspaceId, name, workspace } = open.parse(found);
  return { workspaceId, workspaceName: workspace.name, ownerName: name };
}

/** Who follows an invitation: somebody new, or somebody signed in, whose session goes on there. */
export type Joiner = NewSignIn | { readonly userId: string; readonly sessionId: string };

export type Acceptance = "joined" | "gone" | "email-taken" | "member-already";

/**
 * Makes whoever has the link a member of the scope's workspace, once: the invitation is gone
 * afterwards.
 * @param ownerKey the invitation's name as `nameKey` makes it
 */
export function acceptInvitation(
  scope: Scope,
  hash: string,
  joiner: Joiner,
  ownerKey: string,
  now: Date,
): Promise<Acceptance> {
  const { workspaceId } = scope;
  const { userId } = joiner;
  return database().inTransaction(async (transaction) => {
    const found = await transaction.invitation.findFirst({
      where: { workspaceId, hash, expiresAt: { gt: now } },
      select: { name: true, role: true, invitedBy: true },
    });
    if (!found) return "gone";
    const given = role.parse(found.role);
    const inviter = await transaction.member.findUnique({
      where: { workspaceId_userId: { workspaceId, userId: found.invitedBy } },
      select: { role: true },
    });
    if (!inviter || !mayGive(role.parse(inviter.role), given)) return "gone";
    if ("email" in joiner) {
      const { email } = joiner;
      if (await transaction.user.findUnique({ where: { email }, select: { id: true } })) {
        return "email-taken";
      }
      await addSignIn(transaction, joiner, now);
    } else {
      const where = { workspaceId, userId };
      if ((await transaction.member.count({ where })) > 0) return "member-already";
      // Who made it may not be allowed to make one for a member of this workspace.
      await transaction.verification.deleteMany({ where: { value: userId } });
      const session = { id: joiner.sessionId, userId };
      await transaction.session.updateMany({ where: session, data: { workspaceId } });
    }
    await transaction.invitation.deleteMany({ where: { workspaceId, hash } });
    const owner = { name: found.name, nameKey: ownerKey };
    await addMember(transaction, scope, { userId, role: given, owner }, now);
    return "joined";
  });
}
