import { listWorkspaceNames } from "@/lib/repositories/workspaces";
import { err, ok, type Result } from "@/lib/result";
import { makeScope, type Scope, WHOLE } from "@/lib/scope";
import { COMMAND } from "./command-actor";

/**
 * The whole of one workspace, for a command: whoever may run it owns the installation.
 * @param name of the workspace; not needed where there is one only.
 * @returns or a sentence on which workspace to name.
 */
export async function commandScope(name: string | undefined): Promise<Result<Scope, string>> {
  const workspaces = await listWorkspaceNames();
  const found = workspaces.filter((one) => name === undefined || one.name === name);
  const names = workspaces.map((one) => `“${one.name}”`).join(", ");
  if (workspaces.length === 0) {
    return err(
      "There is no workspace yet. It comes with the first owner: `clientele owner create`.",
    );
  }
  const [only] = found;
  if (only && found.length === 1) return ok(makeScope(only.id, COMMAND, WHOLE));
  return err(
    found.length === 0
      ? `There is no workspace of that name. There are: ${names}.`
      : `Say which workspace is meant with --workspace: ${names}.`,
  );
}
