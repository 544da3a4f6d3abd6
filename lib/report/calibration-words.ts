import type { OneSided } from "@/lib/portfolio/one-sided";
import type { AgreementReport, AgreementResult } from "@/lib/scoring/agreement";
import type { Segment } from "@/lib/scoring/facts";
import type { FittedWeights } from "@/lib/scoring/fit-weights";
import type { Format } from "./format";
import { plural } from "./plural";
import { listed, SEGMENT_NOUNS } from "./sentences/figure-words";

/** Up to what kappa how much agreement: J. R. Landis, G. G. Koch (1977). */
const KAPPA_WORDS = [
  { upTo: 0, words: "no more than chance" },
  { upTo: 0.2, words: "slight" },
  { upTo: 0.4, words: "fair" },
  { upTo: 0.6, words: "moderate" },
  { upTo: 0.8, words: "substantial" },
  { upTo: 1, words: "almost perfect" },
] as const;

/** A kappa as one says it: 0.57 is moderate. Read as it is shown, with two decimals. */
export function kappaWords(kappa: number): string {
  const shown = Math.round(kappa * 100) / 100;
  return KAPPA_WORDS.find(({ upTo }) => shown <= upTo)?.words ?? "almost perfect";
}

/**
 * How many labels there are, and how many of which are still needed for a report.
 * @param all how many accounts are labelled; more than are looked at where these are the latest.
 */
export function labelsSentence(
  { counts, needed }: AgreementResult,
  all: number,
  format: Format,
): string {
  const { rated, bySegment, unrated } = counts;
  if (rated + unrated === 0) {
    return "No labels yet. The report needs 10 clients and 10 customers.";
  }
  const given = `${plural(bySegment.client, "client", format)} and ${plural(bySegment.customer, "customer", format)} are labelled among the rated accounts`;
  const apart =
    unrated === 0
      ? ""
      : ` (${plural(unrated, "label", format)} more on unrated accounts, which cannot test the model)`;
  const missing = (["client", "customer"] as const).flatMap((segment) =>
    needed[segment] > 0 ? [plural(needed[segment], segment, format)] : [],
  );
  const more =
    missing.length > 0
      ? ` ${listed(missing)} more ${needed.client + needed.customer === 1 ? "is" : "are"} needed for a report.`
      : "";
  const latest =
    all > rated + unrated
      ? ` Of ${plural(all, "label", format)} the latest ${format.count(rated + unrated)} are used.`
      : "";
  return `${given}${apart}.${more}${latest}`;
}

/** The agreement in one sentence, against what calling everything the same would reach. */
export function agreementSentence(report: AgreementReport, labels: number, format: Format): string {
  const { agreement, interval, majorityBaseline, kappa } = report;
  const [low, high] = interval.map((share) => format.percent(share));
  const better =
    agreement > majorityBaseline
      ? `better than the ${format.percent(majorityBaseline)} of giving every account the same segment`
      : `no better than the ${format.percent(majorityBaseline)} of giving every account the same segment`;
  return `The model agrees with ${format.percent(agreement)} of ${plural(labels, "label", format)} (95% interval ${low} to ${high}), ${better}; beyond chance the agreement is ${kappaSaid(kappa, format)}.`;
}

/** "moderate (kappa 0.57)" */
export function kappaSaid(kappa: number, format: Format): string {
  return `${kappaWords(kappa)} (kappa ${format.decimal(kappa, 2)})`;
}

/** Whether other weights would agree better, said plainly. */
export function weightsSentence(fit: FittedWeights, isSame: boolean, format: Format): string {
  const { present, crossValidated } = fit;
  if (isSame) {
    return "No other weights agree better with your labels than the current ones.";
  }
  const held = `${format.decimal(crossValidated.kappa, 2)} against ${format.decimal(present.kappa, 2)}`;
  return fit.isBetter
    ? `These weights agree better on labels they were not fitted to: kappa ${held} with the current weights. Try them on the portfolio before you apply them.`
    : `These weights fit the labels best, and are no better on labels they were not fitted to: kappa ${held} with the current weights. Keep the current weights, or label more accounts.`;
}

/** Said where one segment holds nearly everything. */
export function oneSidedSentence({ segment, share }: OneSided, format: Format): string {
  return `${format.percent(share)} of the rated accounts are ${segment}s: a model that puts nearly every account in one segment says little. Check the client threshold and the reference ticket.`;
}

/** The reference ticket in one sentence. */
export function ticketSentence(
  tickets: {
    readonly count: number;
    readonly needed: number;
    readonly presentMinor: number | undefined;
    readonly proposedMinor: number | undefined;
  },
  format: Format,
): string {
  const { count, needed, presentMinor, proposedMinor } = tickets;
  const present =
    presentMinor === undefined
      ? "There is no reference ticket yet, so ticket size is unknown for all accounts"
      : `The reference ticket is ${format.money(presentMinor)}`;
  if (proposedMinor === undefined) {
    return count < needed
      ? `${present}. ${plural(count, "account", format)} of the ${format.count(needed)} needed for a proposal ${count === 1 ? "has" : "have"} an average ticket.`
      : `${present}. Half of ${plural(count, "average ticket", format)} are below one unit of money, so none can be proposed.`;
  }
  const half = `half of ${plural(count, "average ticket", format)} lie at or below ${format.money(proposedMinor)}`;
  return presentMinor === proposedMinor
    ? `${present}, as it would be proposed: ${half}.`
    : `${present}; ${half}, which is proposed.`;
}

/** "labelled a client, rated a customer" */
export function disagreementWords(label: Segment, rated: Segment): string {
  return `labelled ${SEGMENT_NOUNS[label]}, rated ${SEGMENT_NOUNS[rated]}`;
}
