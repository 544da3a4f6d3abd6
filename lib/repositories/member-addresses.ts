import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";

/** By e-mail address (lower case) of each member the id of the person who owns accounts as them. */
export async function memberAddresses(scope: Scope): Promise<ReadonlyMap<string, string>> {
  const rows = await database().prisma.member.findMany({
    where: { workspaceId: scope.workspaceId },
    select: { personId: true, user: { select: { email: true } } },
  });
  return new Map(rows.map(({ personId, user }) => [user.email.toLowerCase(), personId]));
}
