import { membershipsOf } from "@/lib/repositories/members";
import { reachOf } from "@/lib/schemas/permissions";
import { type Actor, makeScope, type Scope } from "@/lib/scope";

/** A scope in each workspace somebody belongs to, to note what concerns them in all of them. */
export async function scopesOf(userId: string, actor: Actor): Promise<Scope[]> {
  const memberships = await membershipsOf(userId);
  return memberships.map((one) => makeScope(one.workspaceId, actor, reachOf(one)));
}
