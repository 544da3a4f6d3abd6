import type { RowAction } from "@/lib/schemas/import-record";
import type { ImportRowBody } from "@/lib/schemas/import-row-body";
import { isRowKind, ROW_KINDS } from "./row-kinds";

/** One reason why a row of a file is not written; the column is empty where it is about none. */
export interface WhyLeftOut {
  readonly column: string;
  readonly sentence: string;
}

interface PlannedRow {
  readonly action: RowAction;
  readonly reason: string | null;
}

const BY_CHOICE = "Left out by choice";
const UNDECIDED = "Left out: it matches several accounts, and none was chosen";
const CONFLICT = "Left out: the account changed since the first check, and no value was chosen";

/** Why a row of a plan is not written, in words; never empty. */
export function whyLeftOut(
  { action, reason }: PlannedRow,
  { problems = [], candidates = [], conflicts = [] }: ImportRowBody,
): WhyLeftOut[] {
  if (problems.length > 0) {
    return problems.map(({ column = "", sentence }) => ({ column, sentence }));
  }
  const said = (sentence: string): WhyLeftOut => ({ column: "", sentence });
  if (action === "ask") {
    const among = candidates.map(({ text }) => `“${text}”`).join(", ");
    return [said(among === "" ? `${UNDECIDED}.` : `${UNDECIDED}: ${among}.`)];
  }
  if (action === "conflict") {
    const each = conflicts.map(({ label, stored, file }) =>
      said(`${label}: ${stored} here, ${file} in the file.`),
    );
    return [said(`${CONFLICT}.`), ...each];
  }
  return [said(`${reason !== null && isRowKind(reason) ? ROW_KINDS[reason] : BY_CHOICE}.`)];
}
