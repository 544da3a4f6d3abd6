import type { DecisionForm } from "@/lib/schemas/decision-form";
import { DECISIONS_MAX } from "@/lib/schemas/import-decisions";
import type { ImportSettings } from "@/lib/schemas/import-settings";

const TOO_MANY =
  "You have decided more than 1,000 rows one by one. Decide the others together, or add external IDs to the file and upload it again.";

/**
 * The settings with what a person decided where the check asked; a sentence where it is too much.
 * @param seenAt up to when the person saw what was changed here
 */
export function withDecisions(
  settings: ImportSettings,
  { rows, conflicts, together }: DecisionForm,
  seenAt: number,
): ImportSettings | string {
  const isAgain = together === "again";
  const decisions = byLine([...(isAgain ? [] : settings.decisions), ...rows]);
  const conflictDecisions = byLine([
    ...(isAgain ? [] : settings.conflictDecisions),
    ...conflicts.map((conflict) => ({ ...conflict, seenAt })),
  ]);
  if (Math.max(decisions.length, conflictDecisions.length) > DECISIONS_MAX) return TOO_MANY;
  const isOfConflicts = together === "file" || together === "stored";
  const kept = isAgain ? undefined : settings.conflictsTogether;
  return {
    ...settings,
    decisions,
    conflictDecisions,
    accountDecisions: isAgain ? [] : settings.accountDecisions,
    leaveAsked: isAgain ? false : together === "leave" || settings.leaveAsked,
    conflictsTogether: isOfConflicts ? { choice: together, seenAt } : kept,
  };
}

/** The last decision of each line. */
function byLine<T extends { readonly line: number }>(decisions: readonly T[]): T[] {
  return [...new Map(decisions.map((decision) => [decision.line, decision])).values()];
}
