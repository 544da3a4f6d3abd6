import type { Curve } from "./curve";

/** Rules that a model may have or lack (domain.md §3, what 2026.2 added). */

/** What an account's own rhythm says about lapsed and quiet (domain.md §3.1). */
export interface RhythmModel {
  /** Not lapsed before so many usual gaps have passed without a purchase. */
  readonly lapseUsualGaps: number;
  /** Not lapsed before so many times the longest gap. */
  readonly lapseLongestGaps: number;
  /** Up to a usual gap of so many months, quiet comes after `quiet.gaps` of them. */
  readonly shortGapMonths: number;
  /** With a longer one quiet comes after so many months, or after `longGaps` usual gaps, the later. */
  readonly patienceMonths: number;
  readonly longGaps: number;
  /** Not quiet before so many times the longest gap. */
  readonly quietLongestGaps: number;
}

/** New: a customer for fewer than so many days, with at most so many purchases. */
export interface NewcomerModel {
  readonly belowDays: number;
  readonly purchases: number;
}

/**
 * The first purchase is only the latest possible start where it lies within so many days, or so
 * many usual gaps, of the first day of all orders.
 */
export interface LatestStartModel {
  readonly days: number;
  readonly usualGaps: number;
}

/** Above so many decisions a year, points of personalization → 0–1: how much of the peak is given back. */
export interface TrustModel {
  readonly above: number;
  readonly curve: Curve;
}

/** With a framework or a retainer and a named contact: tailoredShare → 0–1 of the band earned at once. */
export interface CommitmentModel {
  readonly curve: Curve;
}

/**
 * How sure a verdict is: provisional where it hangs on anything unknown, filled unfavourably and
 * favourably; an unrated account carries neither flag.
 */
export interface CertaintyModel {
  /** Not borderline where directAwardShare is known below this: no other fact can lift it. */
  readonly borderlineFromShare: number;
  /** Points of a signal nobody has recorded. */
  readonly signals: { readonly low: number; readonly high: number };
  /** For the bids ceiling alone, what an unknown directAwardShare counts as in the low fill. */
  readonly bidShare: number;
  /** From this judgement on an unknown directAwardShare sets no ceiling in the low fill either. */
  readonly vouchedFrom: number;
}
