import { cache } from "react";
import { ensureDefaultWorkspace } from "@/lib/repositories/workspaces";
import { makeScope, type Scope } from "@/lib/scope";
import { requireOwnHost } from "./own-origin";

/**
 * Whose data the current request may touch. Until people sign in there is one workspace, and the
 * server listens on 127.0.0.1 only: whoever reaches it is the person at this machine.
 * A request to a foreign host gets nothing.
 * @throws Error when the request was not sent to an address of ours
 */
export const currentScope = cache(async (): Promise<Scope> => {
  await requireOwnHost();
  return makeScope(await ensureDefaultWorkspace());
});
