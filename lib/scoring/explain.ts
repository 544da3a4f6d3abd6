import { type Contributions, contributionsOf } from "./contributions";
import type { Facts } from "./facts";
import { type Flip, flipsOf } from "./flip";
import { type Missing, missingOf } from "./missing";
import type { Model } from "./model";
import type { Rating } from "./rate";
import { type Reasons, reasonsOf } from "./reasons";

/** Why a rating is what it is, as codes with numbers; the sentences are made in the report. */
export interface Explanation {
  readonly contributions: Contributions;
  readonly reasons: Reasons;
  /** One per criterion. */
  readonly flips: readonly Flip[];
  /** The most valuable first. */
  readonly missing: readonly Missing[];
}

/**
 * Explains a rating (domain.md §3.3). Kept apart from `rate`, which a run over a whole portfolio
 * calls a million times without needing this.
 *
 * @param facts and @param model the same that gave the rating.
 */
export function explain(rating: Rating, facts: Facts, model: Model): Explanation {
  return {
    contributions: contributionsOf(rating, model),
    reasons: reasonsOf(rating, model),
    flips: flipsOf(facts, model, rating),
    missing: missingOf(rating, facts, model),
  };
}
