import { cancelUndoAndJobs, moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";

const NOT_THERE = "This import cannot be undone, because it has not been completed.";
const NOT_UNDER_WAY = "This import is no longer being undone. Reload the page to see its status.";

/** Why an import cannot be undone at all; undefined where it can, all of it or in part. */
export function whyNotUndone({
  status,
  counts,
  kind,
  keepsBefore,
}: ImportRecord): string | undefined {
  if (status !== "done") return NOT_THERE;
  if (!counts || counts.create + counts.update + counts.orders === 0) {
    return "This import changed nothing: there is nothing to undo.";
  }
  return kind === "orders" && !keepsBefore
    ? "This order history cannot be undone: it was imported by an earlier version, which did not keep the previous orders and facts."
    : undefined;
}

/** Has an import that is done taken back. */
export async function startUndo(scope: Scope, id: string): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (record?.origin !== "file") return MOVED_ON;
  const why = whyNotUndone(record);
  if (why) return why;
  const change = { status: "undoing", problem: null } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["done"], change, "undo-import");
  return moved ? undefined : MOVED_ON;
}

/** Leaves an import as it is whose undoing is waiting or under way. */
export async function cancelUndo(scope: Scope, id: string): Promise<StepProblem> {
  if (!(await readImport(scope, id))) return MOVED_ON;
  return (await cancelUndoAndJobs(scope, id)) ? undefined : NOT_UNDER_WAY;
}
