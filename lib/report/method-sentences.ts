import { CRITERIA } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { CRITERION_LABELS } from "./criterion-figures";
import type { Format } from "./format";
import { figuresOf, listed } from "./sentences/figure-words";

/** How ratings work, with the figures of the model that was used. */
export function methodSentences(model: Model, format: Format): string[] {
  const { decimal, percent } = figuresOf(format);
  const { weights, segments, ceilings, standing, referenceTicket } = model;
  const parts = CRITERIA.map(
    (criterion) =>
      `${CRITERION_LABELS[criterion].toLowerCase()} ${percent(weights[criterion] / 100)}`,
  );
  return [
    `Each account gets 0 to 100 points for ${listed(parts)}; the score is their weighted average. Unknown criteria are left out and never count as zero.`,
    `An account with ${decimal(segments.clientFrom)} points or more is a client, otherwise a customer. From ${decimal(segments.borderline.from)} to below ${decimal(segments.borderline.below)} points it is borderline. With less than ${percent(segments.coverageFloor / 100)} of the evidence it is unrated.`,
    `An account that awards less than ${format.percent(ceilings.bids.below)} of its orders without bids scores at most ${decimal(ceilings.bids.atMost)}, however much it spends. One with little personalization scores at most ${decimal(ceilings.inertia.atMost)}, however regularly it buys.`,
    referenceTicket
      ? `Tickets are compared with the reference ticket of ${format.money(referenceTicket.minor, referenceTicket.currency)}.`
      : "There is no reference ticket yet, so ticket size is unknown for all accounts.",
    `An account has lapsed when its last purchase was more than ${decimal(standing.lapseMonths)} months ago. How you serve an account never affects its rating.`,
    "A single tailored project counts as customer business until the account returns. From orders alone, most accounts can be recognised as customers but not as clients.",
  ];
}
