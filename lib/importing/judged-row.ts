import { EVIDENCE_FROM } from "@/lib/schemas/account-event";
import type { PlannedRow } from "./plan";

/** The judgement that a row gives an account; undefined where it leaves the one that is there. */
function newJudgement(planned: PlannedRow): number | undefined {
  if (planned.action === "create") return planned.values.judged ?? undefined;
  if (planned.action !== "update") return undefined;
  const to = planned.changes.find(({ field }) => field === "judged")?.to;
  return typeof to === "number" ? to : undefined;
}

interface JudgedRow {
  readonly planned: PlannedRow;
  /** What shows the judgement of the row; it comes with a new judgement only. */
  readonly evidence: string | undefined;
}

/**
 * A planned row with what shows its judgement. A judgement of 4 or 5 that nothing shows is read, and
 * warned of first: rows are counted by their first warning.
 */
export function judgedRow(planned: PlannedRow, given: string | undefined): JudgedRow {
  const judged = newJudgement(planned);
  if (judged === undefined) return { planned, evidence: undefined };
  if (given !== undefined || judged < EVIDENCE_FROM) return { planned, evidence: given };
  const value = String(Math.round(judged * 100) / 100);
  const warning = { line: planned.line, code: "noEvidence", field: "judged", value } as const;
  return { planned: { ...planned, warnings: [warning, ...planned.warnings] }, evidence: undefined };
}
