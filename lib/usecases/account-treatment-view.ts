import { isFirm, type Mismatch, mismatchOf } from "@/lib/portfolio/mismatch";
import type { Format } from "@/lib/report/format";
import { checkFirstAdvice, mismatchAdvice } from "@/lib/report/sentences/mismatch-sentences";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Missing } from "@/lib/scoring/missing";
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
  missing: readonly Missing[],
  format: Format,
): TreatmentView {
  const { treatedAs, revenue12mMinor, currency } = account.values;
  if (treatedAs == null) {
    return { sentence: "How we serve it is not recorded.", mismatch: null, advice: [] };
  }
  const direction = mismatchOf({ ...rating, treatedAs });
  if (!direction) {
    const fit =
      rating.segment === treatedAs && !rating.lapsed
        ? "which is what it is"
        : rating.lapsed
          ? "and has lapsed"
          : "and is not rated yet";
    return { sentence: `Treated as a ${treatedAs}, ${fit}.`, mismatch: null, advice: [] };
  }
  const money =
    revenue12mMinor == null
      ? "revenue not known"
      : `${format.wholeMoney(revenue12mMinor, currency ?? format.currency)} of revenue in 12 months`;
  const doubt = isFirm(rating) ? "" : " The rating is not firm yet.";
  return {
    sentence: `Treated as a ${treatedAs}, rated ${rating.segment}: ${direction}, ${money}.${doubt}`,
    mismatch: direction,
    advice: [isFirm(rating) ? mismatchAdvice(direction) : checkFirstAdvice(missing[0]?.fact)],
  };
}
