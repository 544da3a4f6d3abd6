import { z } from "zod";
import { database } from "@/lib/db/client";
import { type Role, role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";

const membership = z.object({ workspaceId: z.string(), role });
export type Membership = z.infer<typeof membership>;

/**
 * The workspaces somebody belongs to, the first one first. Takes no scope: it is what the auth
 * layer makes the scope from.
 */
export async function membershipsOf(userId: string): Promise<Membership[]> {
  const rows = await database().prisma.member.findMany({
    where: { userId },
    orderBy: [{ createdAt: "asc" }, { workspaceId: "asc" }],
    select: { workspaceId: true, role: true },
  });
  return rows.map((row) => membership.parse(row));
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

export type MemberChange = "changed" | "not-here" | "last-owner" | "owners-only";

/**
 * Gives a member another role, or none: then they are out at their next request. The last owner
 * stays one, also where two change each other at the same moment.
 * @param byOwner only an owner makes owners, or changes what they are.
 */
export function changeMember(
  scope: Scope,
  userId: string,
  to: Role | null,
  byOwner: boolean,
): Promise<MemberChange> {
  const { workspaceId } = scope;
  const where = { workspaceId_userId: { workspaceId, userId } };
  return database().inTransaction(async (transaction) => {
    const found = await transaction.member.findUnique({ where, select: { role: true } });
    if (!found) return "not-here";
    if (!byOwner && (found.role === "owner" || to === "owner")) return "owners-only";
    if (found.role === "owner" && to !== "owner") {
      const owners = await transaction.member.count({ where: { workspaceId, role: "owner" } });
      if (owners === 1) return "last-owner";
    }
    if (to === null) {
      await transaction.member.delete({ where, select: { userId: true } });
      // Who belongs nowhere signs in nowhere, and can be invited again under the same address.
      await transaction.user.deleteMany({ where: { id: userId, members: { none: {} } } });
    } else {
      await transaction.member.update({ where, data: { role: to }, select: { userId: true } });
    }
    return "changed";
  });
}
