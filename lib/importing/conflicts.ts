import type { AccountField } from "@/lib/schemas/account-fields";
import type { ConflictChoice } from "@/lib/schemas/import-decisions";
import type { FieldChange, PlannedRow } from "./plan";

/** A fact of an account that somebody changed after it was first checked. */
export interface ChangeSince {
  readonly field: string;
  /** What it was before; null where it was unknown. */
  readonly before: unknown;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A fact that both the file and somebody here changed. */
export interface FieldConflict extends FieldChange {
  readonly field: AccountField;
  /** What it was when the file was first checked. */
  readonly before: unknown;
}

/** What a person decided about a conflict, and up to when they had seen what was changed here. */
export interface ConflictDecision {
  readonly choice: ConflictChoice;
  readonly seenAt: number;
}

/**
 * A planned update of facts that somebody else changed since the first check is a conflict: a
 * person decides, and nothing is overwritten unseen (import.md 22). What they decided holds until
 * the facts are changed once more.
 *
 * @param since the changes of the account since the first check, the earliest first.
 */
export function withConflicts(
  planned: PlannedRow,
  since: readonly ChangeSince[],
  decisions: readonly (ConflictDecision | undefined)[],
): PlannedRow {
  if (planned.action !== "update") return planned;
  const conflicts = planned.changes.flatMap((change): FieldConflict[] => {
    const first = since.find(({ field }) => field === change.field);
    return first ? [{ ...change, before: first.before }] : [];
  });
  if (conflicts.length === 0) return planned;
  const fields = new Set<string>(conflicts.map(({ field }) => field));
  const latest = Math.max(...since.filter(({ field }) => fields.has(field)).map(({ at }) => at));
  const choice = choiceFor(latest, decisions);
  if (choice === "file") return planned;
  const { line, warnings, id, matchedBy } = planned;
  if (choice === undefined) return { line, warnings, action: "conflict", id, matchedBy, conflicts };
  const changes = planned.changes.filter(({ field }) => !fields.has(field));
  return changes.length > 0
    ? { ...planned, changes }
    : { line, warnings, action: "unchanged", id, matchedBy };
}

/** The first decision that was taken with the latest change in sight. */
export const choiceFor = (
  latest: number,
  decisions: readonly (ConflictDecision | undefined)[],
): ConflictChoice | undefined =>
  decisions.find((decision) => decision !== undefined && decision.seenAt >= latest)?.choice;
