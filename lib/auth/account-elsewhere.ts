import { readAccount } from "@/lib/repositories/accounts";
import { reachOf } from "@/lib/schemas/permissions";
import { makeScope } from "@/lib/scope";
import { currentPerson } from "./current-scope";

/** A workspace by its name. */
export interface NamedWorkspace {
  readonly id: string;
  readonly name: string;
}

/** Another workspace of whoever asks, in which they see this account; undefined where in none. */
export async function otherWorkspaceOf(accountId: string): Promise<NamedWorkspace | undefined> {
  const person = await currentPerson();
  if (!person) return undefined;
  const actor = { kind: "person", id: person.userId, name: person.name } as const;
  for (const membership of person.memberships) {
    const { workspaceId, workspaceName } = membership;
    if (workspaceId === person.membership?.workspaceId) continue;
    const scope = makeScope(workspaceId, actor, reachOf(membership));
    if (await readAccount(scope, accountId)) return { id: workspaceId, name: workspaceName };
  }
  return undefined;
}
