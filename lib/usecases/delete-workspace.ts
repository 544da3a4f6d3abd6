import { isThere, shutWorkspace } from "@/lib/repositories/workspace-deletion";
import {
  deleteSomeRows,
  deleteWorkspaceRow,
  FREE_TABLES,
  LARGE_TABLES,
} from "@/lib/repositories/workspace-rows";
import type { Scope } from "@/lib/scope";

/** So long others get their turn after each piece: longer than who waits sleeps between two tries. */
const TURN_MS = 15;

/**
 * Deletes a workspace that is due, in pieces so short that nobody else waits long: first its people
 * can get in no more, then its rows go, then its own row, and the log last. Interrupted anywhere it
 * goes on with the next call. Does nothing where the workspace is not due.
 *
 * @param mayGoOn asked after each piece.
 */
export async function deleteWorkspace(
  scope: Scope,
  now: Date,
  mayGoOn: () => boolean,
): Promise<void> {
  if (await isThere(scope)) {
    if (!(await shutWorkspace(scope, now))) return;
    const log = FREE_TABLES.length - 1;
    const tables = [...FREE_TABLES.slice(0, log), ...LARGE_TABLES];
    if (!(await emptied(scope, tables, mayGoOn))) return;
    await deleteWorkspaceRow(scope);
  }
  // Once more: a request that had begun before may have written meanwhile.
  await emptied(scope, FREE_TABLES, mayGoOn);
}

async function emptied(
  scope: Scope,
  tables: typeof FREE_TABLES,
  mayGoOn: () => boolean,
): Promise<boolean> {
  for (const table of tables) {
    for (let more = true; more; ) {
      if (!mayGoOn()) return false;
      more = await deleteSomeRows(scope, table);
      if (more) await new Promise((resolve) => setTimeout(resolve, TURN_MS));
    }
  }
  return true;
}
