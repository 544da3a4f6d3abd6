import { expect } from "@playwright/test";
import { isAllowed } from "@/lib/schemas/permissions";
import { workspaceOf } from "./things";
import type { Principal, World } from "./world";

const ACTIONS = "(workspace)/settings/deletion/actions";

/** Every page says to everybody that the workspace goes, and offers to keep it to who may. */
export async function isKeptByWhoMay(
  world: World,
  owner: Principal,
  members: readonly Principal[],
): Promise<void> {
  const named = `SELECT "name" FROM "Workspace" WHERE "id" = $1`;
  const [row] = await world.stored.run(named, workspaceOf("aller"));
  await world.call(owner, `${ACTIONS}#ask`, { name: String(row?.name) });
  for (const member of members) {
    const { body } = await world.send(member, "/help");
    expect(body, member.name).toContain("This workspace will be deleted on");
    const offered = body.includes(">Keep the workspace<");
    expect(offered, member.name).toBe(
      member.role !== undefined && isAllowed(member.role, "workspace.delete"),
    );
  }
  await world.call(owner, `${ACTIONS}#keep`);
}
