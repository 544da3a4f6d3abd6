import { moveImport } from "@/lib/repositories/imports";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";

/** Goes back from the check to the columns; what was chosen there is still chosen. */
export async function changeColumns(scope: Scope, id: string): Promise<StepProblem> {
  const moved = await moveImport(scope, id, ["checked"], {
    status: "columns",
    counts: null,
    problem: null,
  });
  return moved ? undefined : MOVED_ON;
}
