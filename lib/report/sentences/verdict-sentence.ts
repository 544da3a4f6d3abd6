import type { CeilingCode } from "@/lib/scoring/ceilings";
import type { Facts } from "@/lib/scoring/facts";
import { factsToAsk, type Missing, missingOf } from "@/lib/scoring/missing";
import type { MissingFact } from "@/lib/scoring/missing-fact";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";
import { reasonsOf } from "@/lib/scoring/reasons";
import {
  capitalized,
  type Figures,
  listed,
  MISSING_FACT_WORDS,
  PLAIN_FIGURES,
  SEGMENT_WORDS,
} from "./figure-words";
import { directAwardPhrase, verdictPhrases } from "./verdict-phrase";

/** So many reasons stand in the verdict; the rest is in the list. */
const REASONS_NAMED = 3;
const FACTS_NAMED = 2;

const CEILING_WORDS: Readonly<Record<CeilingCode, string>> = {
  bids: "the bids ceiling",
  inertia: "the inertia ceiling",
};

/**
 * The verdict in one sentence (domain.md §3.3):
 * "Customer, 38 of 100: weekly low-ticket orders, nothing tailored."
 *
 * @param facts and @param model the same that gave the rating.
 */
export function verdictSentence(
  rating: Rating,
  facts: Facts,
  model: Model,
  figures: Figures = PLAIN_FIGURES,
): string {
  if (rating.segment === "unrated" || rating.score === undefined) {
    return unratedSentence(rating, missingOf(rating, facts, model), model, figures);
  }
  const reasons = reasonsOf(rating, model);
  const side = rating.segment === "client" ? reasons.for : reasons.against;
  const phrases = verdictPhrases(side.slice(0, REASONS_NAMED), figures);
  const [ceiling] = rating.ceilings;
  if (ceiling?.code === "bids" && facts.directAwardShare !== undefined) {
    // What caps the score comes first, even where personalization still waits for evidence.
    const bids = directAwardPhrase(facts.directAwardShare, true, figures);
    phrases.splice(0, phrases.length, bids, ...phrases.filter((phrase) => phrase !== bids));
  }
  const segment = SEGMENT_WORDS[rating.segment];
  const head = capitalized(rating.lapsed ? `lapsed ${segment}` : segment);
  const before = ceiling
    ? ` (${figures.decimal(rating.rawScore ?? rating.score)} before ${CEILING_WORDS[ceiling.code]})`
    : "";
  return `${head}, ${figures.decimal(rating.score)} of 100${before}: ${phrases.join(", ")}.`;
}

function unratedSentence(
  rating: Rating,
  missing: readonly Missing[],
  model: Model,
  figures: Figures,
): string {
  const head = rating.lapsed ? "Lapsed and unrated" : "Unrated";
  if (rating.unrated.includes("tooLittleKnown") || rating.score === undefined) {
    const { coverageFloor } = model.segments;
    // Rounded down: 39.9% must not read as the 40% that would be enough.
    const known = Math.floor(rating.coverage);
    const ask = askFor(missing.slice(0, FACTS_NAMED).map(({ fact }) => fact));
    return `${head}: only ${figures.percent(known / 100)} of the evidence is known (${figures.percent(coverageFloor / 100)} is needed)${ask}.`;
  }
  const ask = askFor(factsToAsk(missing));
  return `${head}, ${figures.decimal(rating.score)} of 100 on trade alone: buys like a client${ask}.`;
}

function askFor(facts: readonly MissingFact[]): string {
  if (facts.length === 0) return "";
  return `; ask for ${listed(facts.map((fact) => MISSING_FACT_WORDS[fact]))}`;
}
