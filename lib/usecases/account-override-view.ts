import { type OverrideState, overrideState } from "@/lib/portfolio/override";
import type { Format } from "@/lib/report/format";
import { overrideSentences } from "@/lib/report/sentences/override-sentences";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { storedOverride } from "@/lib/schemas/override";
import type { Day, RatedSegment } from "@/lib/scoring/facts";
import { dayToIso } from "@/lib/tabular/date-format";

/** What a person says of an account beside the computed segment, and the form to say so. */
export interface OverrideView {
  readonly state: OverrideState | undefined;
  /** Who overrode it when, until when it is in force, and when it is to be looked at; empty for none. */
  readonly sentences: readonly string[];
  readonly reason: string;
  /** The override as it is stored, by which its form tells whether somebody changed it; empty for none. */
  readonly shown: string;
  /** What the form begins with; days that are past are left out. */
  readonly values: Readonly<Record<"segment" | "reason" | "expiresOn" | "reviewOn", string>>;
}

export function overrideView(
  account: Pick<AccountRecord, "override">,
  computed: RatedSegment,
  asOf: Day,
  format: Format,
): OverrideView {
  const { override } = account;
  const future = (day: Day | null | undefined) => (day != null && day > asOf ? dayToIso(day) : "");
  return {
    state: overrideState(override, asOf),
    sentences: override ? overrideSentences(override, computed, asOf, format.date) : [],
    reason: override?.reason ?? "",
    shown: storedOverride(account) ?? "",
    values: {
      segment: override?.segment ?? "",
      reason: override?.reason ?? "",
      expiresOn: future(override?.expiresOn),
      reviewOn: future(override?.reviewOn),
    },
  };
}
