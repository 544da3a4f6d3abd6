import type { AccountField } from "@/lib/schemas/account-fields";
import type { FieldTexts } from "@/lib/schemas/account-form";
import { factName } from "@/lib/schemas/fact-names";
import type { MergedFields } from "./merge-fields";

/** What a form shows of a conflict. */
export interface AccountConflict {
  /** Fields of which somebody has to say whose value is kept. */
  readonly choices: readonly {
    readonly field: AccountField;
    readonly label: string;
    readonly mine: string;
    readonly theirs: string;
    /** "Ines, 25 Nov 2026, 18:04" */
    readonly changed: string;
  }[];
  /** "Industry: Retail → Logistics (Ines, 25 Nov 2026, 18:04)" */
  readonly taken: readonly string[];
  /** "NPS: 40" */
  readonly kept: readonly string[];
}

interface ConflictTexts {
  readonly typed: FieldTexts;
  readonly shown: FieldTexts;
  readonly now: FieldTexts;
}

const words = (text: string | undefined) => (text?.trim() ? text : "not known");
const label = (field: AccountField) => factName(field);

/** @param changedBy who changed a field last, and when; empty where nobody knows. */
export function conflictView(
  { toDecide, taken, kept }: MergedFields<AccountField>,
  { typed, shown, now }: ConflictTexts,
  changedBy: (field: AccountField) => string,
): AccountConflict {
  const by = (field: AccountField) => (changedBy(field) ? ` (${changedBy(field)})` : "");
  return {
    choices: toDecide.map((field) => ({
      field,
      label: label(field),
      mine: words(typed[field]),
      theirs: words(now[field]),
      changed: changedBy(field),
    })),
    taken: taken.map(
      (field) => `${label(field)}: ${words(shown[field])} → ${words(now[field])}${by(field)}`,
    ),
    kept: kept.map((field) => `${label(field)}: ${words(typed[field])}`),
  };
}
