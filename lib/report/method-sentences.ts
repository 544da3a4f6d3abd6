import { CRITERIA } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { CRITERION_LABELS } from "./criterion-figures";
import type { Format } from "./format";
import { figuresOf, listed } from "./sentences/figure-words";

/** How a rating comes about, with the figures of the model that was used. */
export function methodSentences(model: Model, format: Format): string[] {
  const { decimal, percent } = figuresOf(format);
  const { weights, segments, ceilings, standing, referenceTicket } = model;
  const parts = CRITERIA.map(
    (criterion) =>
      `${CRITERION_LABELS[criterion].toLowerCase()} ${percent(weights[criterion] / 100)}`,
  );
  return [
    `Each account gets 0 to 100 points for ${listed(parts)}; the score is their mean over what is known. What is unknown leaves the mean: it never counts as zero.`,
    `From ${decimal(segments.clientFrom)} points an account is a client, below it a customer. From ${decimal(segments.borderline.from)} to below ${decimal(segments.borderline.below)} it is borderline; with less than ${percent(segments.coverageFloor / 100)} of the evidence it is not rated.`,
    `An account that gives us less than ${format.percent(ceilings.bids.below)} of its orders awarded without bids scores at most ${decimal(ceilings.bids.atMost)}, whatever its money; one with little personalization at most ${decimal(ceilings.inertia.atMost)}, however regularly it buys.`,
    referenceTicket
      ? `Tickets are compared with the reference ticket of ${format.money(referenceTicket.minor, referenceTicket.currency)}.`
      : "There is no reference ticket yet, so ticket size is not known for any account.",
    `An account has lapsed when its last purchase is more than ${decimal(standing.lapseMonths)} months back. How we serve an account never feeds its rating.`,
    "A single tailored engagement that never repeats is rated customer until the account returns; and most accounts of a plain order export can only be ruled out, not in.",
  ];
}
