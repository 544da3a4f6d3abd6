import type { Ceiling } from "@/lib/scoring/ceilings";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";
import { counted, type Figures, PLAIN_FIGURES } from "./figure-words";

/**
 * What the flags and ceilings of a rating mean here, one sentence each: standing first, then
 * ceilings, then how firm the verdict is. Of an unrated account the verdict itself says what is
 * missing, and there is nothing that could be firm.
 *
 * @param date writes a calendar date.
 */
export function noticeSentences(
  rating: Rating,
  model: Model,
  date: (day: number) => string,
  figures: Figures = PLAIN_FIGURES,
): readonly string[] {
  const { segments } = model;
  const notices = [...standingNotices(rating, model, date, figures)];
  if (rating.unrated.includes("buysLikeAClient")) {
    notices.push("Trade alone never makes a client: it takes facts about the relationship.");
  }
  for (const ceiling of rating.ceilings)
    notices.push(ceilingNotice(ceiling, rating, model, figures));
  if (rating.segment === "unrated") return notices;
  if (rating.borderline) {
    const { from, below } = segments.borderline;
    notices.push(
      `Borderline: a score from ${figures.decimal(from)} to below ${figures.decimal(below)} is close to the threshold of ${figures.decimal(segments.clientFrom)}.`,
    );
  }
  if (rating.provisional) notices.push(provisionalNotice(rating, model, figures));
  return notices;
}

function standingNotices(
  rating: Rating,
  { standing }: Model,
  date: (day: number) => string,
  figures: Figures,
): readonly string[] {
  const { rhythm, newcomer } = standing;
  const notices: string[] = [];
  if (rating.lapsed) {
    const own = rhythm ? " and longer than its own rhythm explains" : "";
    notices.push(
      `Lapsed: the last purchase was more than ${figures.decimal(standing.lapseMonths)} months ago${own}, so it is rated as of ${date(rating.effectiveAsOf)}.`,
    );
  }
  if (rating.quiet) {
    notices.push(
      rhythm
        ? "Quiet: it has been silent for longer than its own rhythm explains."
        : `Quiet: it bought nothing in the last 12 months, or has been silent for more than ${figures.decimal(standing.quiet.gaps)} of its usual gaps.`,
    );
  }
  if (rating.isNew && newcomer) {
    notices.push(
      `New: a customer for less than ${figures.decimal(newcomer.belowDays)} days, with at most ${counted(newcomer.purchases, "purchase", figures)}. Ask how large the organization is, who else buys there and what comes next.`,
    );
  }
  return notices;
}

function provisionalNotice(rating: Rating, { segments }: Model, figures: Figures): string {
  const { signals } = rating.criteria.personalization;
  if (segments.certainty && rating.segment === "client") {
    const asked = signals.some(({ signal }) => signal === "directAwardShare");
    if (!asked) return "Provisional: a client only if the next project comes without a bid. Ask.";
  }
  const from = figures.decimal(segments.clientFrom);
  if (segments.certainty) {
    return `Provisional: what is not known could move the score across ${from}.`;
  }
  return `Provisional: ${figures.percent(1 - rating.coverage / 100)} of the evidence is missing and could move the score across ${from}.`;
}

function ceilingNotice(
  { code, value }: Ceiling,
  rating: Rating,
  { ceilings }: Model,
  figures: Figures,
): string {
  const from = figures.decimal(rating.rawScore ?? 0);
  const cap = figures.decimal(value);
  const { personalization } = rating.criteria;
  switch (code) {
    case "bids":
      return `Bids ceiling: an account that compares offers each time scores at most ${cap}, instead of ${from}.`;
    case "inertia":
      if (ceilings.inertia.slope && personalization.status === "known") {
        return `Inertia ceiling: with ${figures.decimal(personalization.points)} points of personalization the score is at most ${cap}, instead of ${from}.`;
      }
      return `Inertia ceiling: below ${figures.decimal(ceilings.inertia.below)} points of personalization the score is at most ${cap}, instead of ${from}.`;
  }
}
