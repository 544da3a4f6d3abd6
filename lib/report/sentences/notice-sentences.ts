import { factsToAsk, type Missing } from "@/lib/scoring/missing";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";
import type { Ceiling, UnratedReason } from "@/lib/scoring/score";
import { decimal, listed, MISSING_FACT_WORDS } from "./figure-words";

/**
 * What the flags, ceilings and unrated codes of a rating mean here, one sentence each: standing
 * first, then why unrated, then ceilings, then how firm the verdict is.
 *
 * @param missing of the same rating, the most valuable first.
 * @param date writes a calendar date.
 */
export function noticeSentences(
  rating: Rating,
  missing: readonly Missing[],
  model: Model,
  date: (day: number) => string,
): readonly string[] {
  const { standing, segments } = model;
  const notices: string[] = [];
  if (rating.lapsed) {
    notices.push(
      `Lapsed: the last purchase lies more than ${decimal(standing.lapseMonths)} months back, so it is rated as of ${date(rating.effectiveAsOf)}.`,
    );
  }
  if (rating.quiet) {
    notices.push(
      `Quiet: it bought nothing in the last 12 months, or has been silent for more than ${decimal(standing.quiet.gaps)} of its usual gaps.`,
    );
  }
  for (const reason of rating.unrated) {
    notices.push(unratedNotice(reason, rating, missing, model));
  }
  for (const ceiling of rating.ceilings) notices.push(ceilingNotice(ceiling, rating, model));
  if (rating.borderline) {
    const { from, below } = segments.borderline;
    notices.push(
      `Borderline: a score from ${decimal(from)} to below ${decimal(below)} lies close to the threshold of ${decimal(segments.clientFrom)}.`,
    );
  }
  if (rating.provisional) {
    notices.push(
      `Provisional: ${decimal(100 - rating.coverage)}% of the evidence is missing and could move the score across ${decimal(segments.clientFrom)}.`,
    );
  }
  return notices;
}

function unratedNotice(
  reason: UnratedReason,
  rating: Rating,
  missing: readonly Missing[],
  { segments }: Model,
): string {
  switch (reason) {
    case "tooLittleKnown":
      return `Unrated: only ${Math.floor(rating.coverage)}% of the evidence is known, ${decimal(segments.coverageFloor)}% is needed.`;
    case "buysLikeAClient": {
      const facts = factsToAsk(missing).map((fact) => MISSING_FACT_WORDS[fact]);
      const ask = facts.length === 0 ? "" : ` Ask for ${listed(facts)}.`;
      return `Buys like a client (${decimal(rating.score ?? 0)} of 100), but trade alone never makes a client.${ask}`;
    }
  }
}

function ceilingNotice({ code, value }: Ceiling, rating: Rating, { ceilings }: Model): string {
  const from = decimal(rating.rawScore ?? 0);
  const cap = decimal(value);
  switch (code) {
    case "bids":
      return `Bids ceiling: an account that decides afresh each time scores at most ${cap}, instead of ${from}.`;
    case "inertia":
      return `Inertia ceiling: below ${decimal(ceilings.inertia.below)} points of personalization the score is at most ${cap}, instead of ${from}.`;
  }
}
