import { z } from "zod";
import { database } from "@/lib/db/client";
import { mayGive, type Role, role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { note } from "./log";

const membership = z.object({
  workspaceId: z.string(),
  role,
  /** The owner of accounts they are (Person.id). */
  ownerId: z.string(),
  kamsSeeOwn: z.boolean(),
  workspaceName: z.string(),
});
export type Membership = z.infer<typeof membership>;

const MEMBERSHIP = {
  workspaceId: true,
  role: true,
  personId: true,
  workspace: { select: { name: true, kamsSeeOwn: true } },
} as const;

interface MembershipRow {
  readonly workspaceId: string;
  readonly role: string;
  readonly personId: string;
  readonly workspace: { readonly name: string; readonly kamsSeeOwn: boolean };
}

const readMembership = ({ workspace, personId, ...row }: MembershipRow): Membership =>
  membership.parse({
    ...row,
    ownerId: personId,
    kamsSeeOwn: workspace.kamsSeeOwn,
    workspaceName: workspace.name,
  });

/**
 * The workspaces somebody belongs to, the first one first. Takes no scope: it is what the auth
 * layer makes the scope from.
 */
export async function membershipsOf(userId: string): Promise<Membership[]> {
  const rows = await database().prisma.member.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
    select: MEMBERSHIP,
  });
  return rows.map(readMembership);
}

/** What somebody is in one workspace; undefined where they do not belong to it. Takes no scope. */
export async function membershipIn(
  workspaceId: string,
  userId: string,
): Promise<Membership | undefined> {
  const row = await database().prisma.member.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: MEMBERSHIP,
  });
  return row ? readMembership(row) : undefined;
}

const member = z.object({
  userId: z.string(),
  role,
  user: z.object({ name: z.string(), email: z.string() }),
});

/** Somebody who belongs to a workspace. */
export interface MemberRecord {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** Everyone who belongs to the workspace, by name. */
export async function listMembers(scope: Scope): Promise<MemberRecord[]> {
  const rows = await database().prisma.member.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
    select: { userId: true, role: true, user: { select: { name: true, email: true } } },
  });
  return rows.map((row) => {
    const { user, ...rest } = member.parse(row);
    return { ...rest, ...user };
  });
}

/** Whether the owner of accounts of that name is a member. */
export async function isMembersName(scope: Scope, nameKey: string): Promise<boolean> {
  const { workspaceId } = scope;
  const { prisma } = database();
  const person = await prisma.person.findUnique({
    where: { workspaceId_nameKey: { workspaceId, nameKey } },
    select: { id: true },
  });
  if (!person) return false;
  return (await prisma.member.count({ where: { workspaceId, personId: person.id } })) > 0;
}

export type MemberChange =
  | "changed"
  | "changed-meanwhile"
  | "not-here"
  | "last-owner"
  | "owners-only";

/**
 * Gives a member another role, or none: then they are out at their next request. The last owner
 * stays one, also where two change each other at the same moment.
 * @param giver what somebody is who changes it: only an owner makes owners, or unmakes them.
 * @param shown the role that it was decided upon, where one was shown: another by now stays.
 */
export function changeMember(
  scope: Scope,
  userId: string,
  to: Role | null,
  giver: Role,
  shown?: Role,
): Promise<MemberChange> {
  const { workspaceId } = scope;
  const where = { workspaceId_userId: { workspaceId, userId } };
  return database().inTransaction(async (transaction) => {
    const found = await transaction.member.findUnique({
      where,
      select: { role: true, user: { select: { name: true } } },
    });
    if (!found) return "not-here";
    if (shown !== undefined && found.role !== shown) return "changed-meanwhile";
    if (!mayGive(giver, role.parse(found.role)) || (to !== null && !mayGive(giver, to))) {
      return "owners-only";
    }
    if (found.role === "owner" && to !== "owner") {
      const owners = await transaction.member.count({ where: { workspaceId, role: "owner" } });
      if (owners === 1) return "last-owner";
    }
    // Who made one for what they were may not be allowed to make one for what they become.
    await transaction.verification.deleteMany({ where: { value: userId } });
    if (to === null) {
      await transaction.member.delete({ where, select: { userId: true } });
      // Who belongs nowhere signs in nowhere, and can be invited again under the same address.
      await transaction.user.deleteMany({ where: { id: userId, members: { none: {} } } });
    } else {
      await transaction.member.update({ where, data: { role: to }, select: { userId: true } });
    }
    if (to !== found.role) {
      await note(transaction, scope, {
        action: to === null ? "person.removed" : "person.role-changed",
        subjectId: userId,
        subject: found.user.name,
        details: { role: to === null ? found.role : `${found.role} → ${to}` },
      });
    }
    return "changed";
  });
}
