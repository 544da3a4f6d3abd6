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
  { rows, conflicts, together }: DecisionForm,
): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record) return MOVED_ON;
  const settings = importSettings.parse(JSON.parse(record.settings));
  const isAgain = together === "again";
  // Decided is what was shown: the latest check's.
  const seenAt = settings.seenAt ?? 0;
  const decisions = byLine([...(isAgain ? [] : settings.decisions), ...rows]);
  const conflictDecisions = byLine([
    ...(isAgain ? [] : settings.conflictDecisions),
    ...conflicts.map((conflict) => ({ ...conflict, seenAt })),
  ]);
  if (Math.max(decisions.length, conflictDecisions.length) > DECISIONS_MAX) {
    return "More than 1,000 rows were decided one by one. Decide the others together, or give the rows of the file an external ID and send it again.";
  }
  const isOfConflicts = together === "file" || together === "stored";
  const kept = isAgain ? undefined : settings.conflictsTogether;
  const next = {
    ...settings,
    decisions,
    conflictDecisions,
    accountDecisions: isAgain ? [] : settings.accountDecisions,
    leaveAsked: isAgain ? false : together === "leave" || settings.leaveAsked,
    conflictsTogether: isOfConflicts ? { choice: together, seenAt } : kept,
  };
  const change = { status: "checking", settings: JSON.stringify(next) } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["checked"], change, "check-import");
  return moved ? undefined : MOVED_ON;
}

/** The last decision of each line. */
function byLine<T extends { readonly line: number }>(decisions: readonly T[]): T[] {
  return [...new Map(decisions.map((decision) => [decision.line, decision])).values()];
}
