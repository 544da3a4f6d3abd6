import { isFirm, type Mismatch, mismatchOf } from "@/lib/portfolio/mismatch";
import { listedAs, type OverrideState } from "@/lib/portfolio/override";
import type { Format } from "@/lib/report/format";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Rating } from "@/lib/scoring/rate";

export interface TreatmentView {
  readonly sentence: string;
  readonly mismatch: Mismatch | null;
  readonly advice: readonly string[];
}

/** How the account is served against what it is, with the money, and what to do about it. */
export function treatmentView(
  account: AccountRecord,
  rating: Rating,
  override: OverrideState | undefined,
  advice: string | undefined,
  format: Format,
): TreatmentView {
  const { treatedAs, revenue12mMinor, currency } = account.values;
  if (treatedAs == null) {
    return { sentence: "How you serve it is not recorded.", mismatch: null, advice: [] };
  }
  const isOverridden = override === "client" || override === "customer";
  const direction = mismatchOf({ ...rating, override, treatedAs });
  if (!direction) {
    const fit =
      listedAs(rating.segment, override) === treatedAs && !rating.lapsed
        ? isOverridden
          ? "as the override says"
          : "as it is rated"
        : rating.lapsed
          ? "but has lapsed"
          : "but is not rated yet";
    return { sentence: `Treated as a ${treatedAs}, ${fit}.`, mismatch: null, advice: [] };
  }
  const money =
    revenue12mMinor == null
      ? "revenue not known"
      : `${format.wholeMoney(revenue12mMinor, currency ?? format.currency)} of revenue in 12 months`;
  const firm = isFirm({ ...rating, override });
  const doubt = firm ? "" : " The rating is not firm yet.";
  const is = isOverridden
    ? `overridden to ${override} (the model: ${rating.segment})`
    : `rated ${rating.segment}`;
  return {
    sentence: `Treated as a ${treatedAs}, ${is}: ${direction}, ${money}.${doubt}`,
    mismatch: direction,
    advice: advice === undefined ? [] : [advice],
  };
}
