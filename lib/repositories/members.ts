import { z } from "zod";
import { database } from "@/lib/db/client";
import { role } from "@/lib/schemas/roles";

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
