import { cache } from "react";
import { ensureDefaultWorkspace } from "@/lib/repositories/workspaces";
import { makeScope, type Scope } from "@/lib/scope";

/**
 * Whose data the current request may touch. Until people sign in there is one workspace, and the
 * server listens on 127.0.0.1 only: whoever reaches it is the person at this machine.
 */
export const currentScope = cache(async (): Promise<Scope> => {
  return makeScope(await ensureDefaultWorkspace());
});
