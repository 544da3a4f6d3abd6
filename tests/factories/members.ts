import { nameKey } from "@/lib/importing/name-key";
import { membershipIn } from "@/lib/repositories/members";
import { reachOf } from "@/lib/schemas/permissions";
import type { Role } from "@/lib/schemas/roles";
import { makeScope } from "@/lib/scope";
import type { TestWorkspace } from "./workspace";

let made = 0;

/** Says whether KAMs see only their own accounts. */
export async function setKamsSeeOwn(workspace: TestWorkspace, kamsSeeOwn: boolean): Promise<void> {
  const { workspaceId } = workspace.scope;
  await workspace.database.prisma.workspace.update({
    where: { id: workspaceId },
    data: { kamsSeeOwn },
  });
}

/**
 * Makes somebody a member of the workspace, as the owner of accounts of that name, and answers the
 * workspace as they have it: what they reach is asked as a request would.
 */
export async function asMember(
  workspace: TestWorkspace,
  name: string,
  role: Role,
  userId = `user-${++made}`,
): Promise<TestWorkspace & { readonly userId: string }> {
  const { workspaceId } = workspace.scope;
  const { prisma } = workspace.database;
  const now = new Date();
  const person = { name, nameKey: nameKey(name) };
  const owner = await prisma.person.upsert({
    where: { workspaceId_nameKey: { workspaceId, nameKey: person.nameKey } },
    create: { workspaceId, id: `person of ${userId}`, ...person },
    update: {},
  });
  const times = { createdAt: now, updatedAt: now };
  await prisma.user.create({
    data: { id: userId, name, email: `${userId}@example.com`, ...times },
  });
  await prisma.member.create({
    data: { workspaceId, userId, role, personId: owner.id, createdAt: now },
  });
  return asNow({ ...workspace, userId }, name);
}

/** The same member's scope as it is now, after a role or a setting has changed. */
export async function asNow<T extends TestWorkspace & { readonly userId: string }>(
  member: T,
  name: string,
): Promise<T> {
  const { workspaceId } = member.scope;
  const membership = await membershipIn(workspaceId, member.userId);
  if (!membership) throw new Error("They are no member.");
  const actor = { kind: "person", id: member.userId, name } as const;
  return { ...member, scope: makeScope(workspaceId, actor, reachOf(membership)) };
}
