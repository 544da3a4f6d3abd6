import type { TreatmentSign } from "@/lib/portfolio/looks-treated";
import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { OverrideState } from "@/lib/portfolio/override";
import type { RatedSegment } from "@/lib/scoring/facts";
import type { MissingFact } from "@/lib/scoring/missing-fact";
import {
  type Figures,
  listed,
  MISSING_FACT_WORDS,
  PLAIN_FIGURES,
  SEGMENT_NOUNS,
  SEGMENT_WORDS,
} from "./figure-words";

/**
 * Why an account is a mismatch, with its score, as one sentence; where a person overrides the
 * rating, that it is they who say so, and what is computed.
 */
export function mismatchReason(
  mismatch: Mismatch,
  account: {
    readonly segment: RatedSegment;
    readonly override?: OverrideState | null | undefined;
    readonly score?: number | undefined;
  },
  figures: Figures = PLAIN_FIGURES,
): string {
  const [treated, rated] =
    mismatch === "over-served"
      ? [SEGMENT_NOUNS.client, SEGMENT_NOUNS.customer]
      : [SEGMENT_NOUNS.customer, SEGMENT_NOUNS.client];
  const { segment, override, score } = account;
  const at = score === undefined ? "without a score" : `at ${figures.decimal(score)} of 100`;
  if (override == null || override === "expired")
    return `Treated as ${treated}, rated ${rated} ${at}.`;
  const computed =
    segment === "unrated" ? SEGMENT_WORDS.unrated : `rated ${SEGMENT_NOUNS[segment]}`;
  return `Treated as ${treated}, ${rated} by a person's override; computed it is ${computed} ${at}.`;
}

const ADVICE: Readonly<Record<Mismatch, string>> = {
  "over-served":
    "Raise prices, choose what you still do for them and push back on the rest; so much attention may also overwhelm them.",
  "under-served":
    "Give them a named contact, meet them and tailor the work, before they feel neglected.",
};

/** What to do about a mismatch whose rating is firm (domain.md §4). */
export function mismatchAdvice(mismatch: Mismatch): string {
  return ADVICE[mismatch];
}

/** What to do first where the rating is not firm: `fact` is the most valuable one missing. */
export function checkFirstAdvice(fact: MissingFact | undefined): string {
  if (fact === undefined) {
    return "Check first: the score lies close to the threshold though everything is known.";
  }
  return `Check first: ask for ${MISSING_FACT_WORDS[fact]}.`;
}

const SIGN_WORDS: Readonly<Record<TreatmentSign, string>> = {
  namedManager: "a named manager",
  busyWeekPriority: "priority in busy weeks",
  concessions: "3 or more concessions",
  hoursPerRevenue: "hours per revenue in the top quarter",
};

/** Why an account without a recorded treatment looks treated as a client. */
export function looksTreatedSentence(signs: readonly TreatmentSign[]): string {
  return `Looks treated as a client: ${listed(signs.map((sign) => SIGN_WORDS[sign]))}.`;
}
