import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import type { DecisionForm } from "@/lib/schemas/decision-form";
import { DECISIONS_MAX } from "@/lib/schemas/import-decisions";
import { importSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { MOVED_ON, type StepProblem } from "./choose-columns";

/** Takes what a person decided where the check asked, and has the rows checked again. */
export async function decideRows(
  scope: Scope,
  id: string,
  { rows, together }: DecisionForm,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const isAgain = together === "again";
  const before = isAgain ? [] : settings.decisions;
  const decisions = new Map([...before, ...rows].map((decision) => [decision.line, decision]));
  if (decisions.size > DECISIONS_MAX) {
    return "More than 1,000 rows were decided one by one. Decide the others together, or give the rows of the file an external ID and send it again.";
  }
  const next = {
    ...settings,
    decisions: [...decisions.values()],
    accountDecisions: isAgain ? [] : settings.accountDecisions,
    leaveAsked: together === undefined ? settings.leaveAsked : together === "leave",
  };
  const change = { status: "checking", settings: JSON.stringify(next) } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "check-import");
  return moved ? undefined : MOVED_ON;
}
