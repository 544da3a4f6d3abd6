import { commitmentOf } from "./commitment";
import { personalization } from "./criteria/personalization";
import { purchaseFrequency } from "./criteria/purchase-frequency";
import { tenure } from "./criteria/tenure";
import { ticketSize } from "./criteria/ticket-size";
import type { Day, Facts } from "./facts";
import type { Model } from "./model";
import { type Verdict, verdictOf } from "./score";
import { standingOf, withoutLast12Months } from "./standing";
import type { CriterionResults } from "./weighed";

/** The result for one account. Reasons, flips and what is missing come from `explain`. */
export interface Rating extends Verdict {
  readonly lapsed: boolean;
  readonly quiet: boolean;
  /** It may be the small first of many: never refused and never priced by rule. */
  readonly isNew: boolean;
  /** Points, exact, or what is missing, per criterion; the evidence stands in personalization. */
  readonly criteria: CriterionResults;
  readonly modelVersion: string;
  readonly asOf: Day;
  /** The last purchase for a lapsed account, else the as-of date. */
  readonly effectiveAsOf: Day;
}

/**
 * Rates one account (domain.md §3): client, customer or unrated, with score, flags, coverage and
 * points. Pure and total: facts in any combination give a rating.
 *
 * @param facts what is known; an absent field is unknown. Money in the currency of the model's
 *   reference ticket: the caller leaves out money in another currency.
 * @param asOf whole days since 1970-01-01.
 * @throws RangeError only for a fact that is not a number.
 */
export function rate(facts: Facts, model: Model, asOf: Day): Rating {
  const standing = standingOf(facts, model, asOf);
  const { lapsed, effectiveAsOf } = standing;
  const current = lapsed ? withoutLast12Months(facts) : facts;
  const relationship = personalization(current, model.personalization);
  const criteria: CriterionResults = {
    tenure: tenure(current, model.tenure, effectiveAsOf, standing.startsEarlier),
    personalization: relationship,
    ticketSize: ticketSize(current, model.ticketSize, model.referenceTicket?.minor),
    purchaseFrequency: purchaseFrequency(
      current,
      model.purchaseFrequency,
      effectiveAsOf,
      relationship.status === "known" ? relationship.points : undefined,
      commitmentOf(current, lapsed, model.purchaseFrequency),
    ),
  };
  const verdict = verdictOf({ criteria, facts: current, standing }, model);
  return {
    segment: verdict.segment,
    unrated: verdict.unrated,
    score: verdict.score,
    rawScore: verdict.rawScore,
    borderline: verdict.borderline,
    provisional: verdict.provisional,
    coverage: verdict.coverage,
    ceilings: verdict.ceilings,
    lapsed,
    quiet: standing.quiet,
    isNew: standing.isNew,
    criteria,
    modelVersion: model.version,
    asOf,
    effectiveAsOf,
  };
}
