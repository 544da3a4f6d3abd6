import { DAYS_PER_MONTH } from "./calendar";
import { type Certainty, certaintyOf } from "./certainty";
import { completeFacts } from "./complete-facts";
import { AGREEMENTS, CONTACTS, type Facts, type RatedSegment } from "./facts";
import type { Model } from "./model";
import { type Rating, rate } from "./rate";

/** Facts that one question can find out, in the order of ties. */
export const ASKED_FACTS = [
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "touchpoints12m",
  "contact",
  "judged",
  "customerSince",
  "averageTicketMinor",
] as const;
export type AskedFact = (typeof ASKED_FACTS)[number];

/** What a plausible answer would make of the account. */
export interface Answer {
  readonly value: NonNullable<Facts[AskedFact]>;
  readonly segment: RatedSegment;
  readonly certainty: Certainty;
  /** Another segment, or another certainty, than now. */
  readonly changes: boolean;
}

/** An unknown fact of which at least one plausible answer changes something. */
export interface Question {
  readonly fact: AskedFact;
  /** In the order of their values. */
  readonly answers: readonly Answer[];
  /** 0–1, above 0: the share of the answers that change the verdict or how sure it is. */
  readonly likelihood: number;
}

const SHARES = [0, 0.25, 0.5, 0.75, 1];
const SESSIONS = [0, 1, 4, 12];
const JUDGEMENTS = [1, 2, 3, 4, 5];
/** Months that a relationship may be old, or older than the orders known. */
const MONTHS = [6, 12, 24, 36, 60];
const TICKETS = [0.3, 1, 3, 10];

/**
 * What to find out next about one account: each unknown fact whose answer would change the verdict
 * or how sure it is, the likeliest first. None where no single answer changes anything. What a
 * lapsed account did in the last 12 months cannot be asked.
 *
 * @param rating of these facts by this model.
 */
export function questionsOf(facts: Facts, model: Model, rating: Rating): readonly Question[] {
  const complete = completeFacts(facts);
  const certainty = certaintyOf(rating);
  return ASKED_FACTS.flatMap((fact) => {
    const answers = answersTo(fact, complete, model, rating).map(([value, answered]): Answer => {
      const found = rate(answered, model, rating.asOf);
      const sure = certaintyOf(found);
      const changes = found.segment !== rating.segment || sure !== certainty;
      return { value, segment: found.segment, certainty: sure, changes };
    });
    const changing = answers.filter(({ changes }) => changes).length;
    return changing > 0 ? [{ fact, answers, likelihood: changing / answers.length }] : [];
  }).sort((a, b) => b.likelihood - a.likelihood);
}

type Answered = readonly (readonly [value: Answer["value"], facts: Facts])[];

/** Plausible answers with the facts as they would be; none where the fact is known. */
function answersTo(fact: AskedFact, facts: Facts, model: Model, rating: Rating): Answered {
  const { tenure } = rating.criteria;
  const startsEarlier = tenure.status === "known" && tenure.ordersBeginOn !== undefined;
  if (facts[fact] !== undefined && !(fact === "customerSince" && startsEarlier)) return [];
  switch (fact) {
    case "directAwardShare":
    case "tailoredShare":
      return SHARES.map((value) => [value, { ...facts, [fact]: value }]);
    case "agreement":
      return AGREEMENTS.filter(
        (value) => model.personalization.signals.agreement.points[value] !== undefined,
      ).map((agreement) => [agreement, { ...facts, agreement }]);
    case "contact":
      return CONTACTS.map((contact) => [contact, { ...facts, contact }]);
    case "touchpoints12m":
      if (rating.lapsed) return [];
      return SESSIONS.map((value) => [value, { ...facts, touchpoints12m: value }]);
    case "judged":
      return JUDGEMENTS.map((judged) => [judged, { ...facts, judged }]);
    case "customerSince": {
      const latest = facts.customerSince ?? rating.effectiveAsOf;
      return MONTHS.map((months) => {
        const customerSince = latest - Math.round(months * DAYS_PER_MONTH);
        return [customerSince, { ...facts, customerSince, ordersBeginOn: undefined }];
      });
    }
    case "averageTicketMinor": {
      const { ticketSize } = rating.criteria;
      const reference = model.referenceTicket?.minor;
      if (reference === undefined || ticketSize.status === "known") return [];
      return TICKETS.map((ratio) => {
        const averageTicketMinor = Math.round(ratio * reference);
        return [averageTicketMinor, { ...facts, averageTicketMinor }];
      });
    }
  }
}
