import type { TreatmentSign } from "@/lib/portfolio/looks-treated";
import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { OverrideState } from "@/lib/portfolio/override";
import type { RatedSegment } from "@/lib/scoring/facts";
import { type Figures, listed, PLAIN_FIGURES, SEGMENT_NOUNS } from "./figure-words";

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
  const modelSays =
    segment === "unrated"
      ? "the model does not rate it"
      : `the model rates it ${SEGMENT_NOUNS[segment]} ${at}`;
  return `Treated as ${treated}, ${rated} by override; ${modelSays}.`;
}

const SIGN_WORDS: Readonly<Record<TreatmentSign, string>> = {
  namedManager: "a named manager",
  busyWeekPriority: "priority in busy weeks",
  concessions: "3 or more concessions",
  hoursPerRevenue: "hours per revenue in the top quarter",
};

/** Why an account without a recorded treatment looks treated as a client. */
export function looksTreatedSentence(signs: readonly TreatmentSign[]): string {
  return `Seems to be treated as a client: ${listed(signs.map((sign) => SIGN_WORDS[sign]))}.`;
}
