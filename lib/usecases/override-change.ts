import { overrideText } from "@/lib/report/sentences/override-sentences";
import type { FieldChanges } from "@/lib/schemas/account-change";
import { readOverride } from "@/lib/schemas/override";
import type { Day } from "@/lib/scoring/facts";

/**
 * What a change of an override was, from the history of an account: "none → client (“reason”)".
 * @param date writes a calendar date.
 */
export function overrideChange(
  [before, after]: FieldChanges[string],
  date: (day: Day) => string,
): string {
  const text = (stored: typeof before) =>
    typeof stored === "string" ? overrideText(readOverride(stored), date) : "none";
  return `${text(before)} → ${text(after)}`;
}
