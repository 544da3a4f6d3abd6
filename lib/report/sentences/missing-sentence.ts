import type { Missing } from "@/lib/scoring/missing";
import { type Figures, MISSING_FACT_WORDS, PLAIN_FIGURES } from "./figure-words";

/** What to ask for and what it is worth, as one sentence. */
export function missingSentence(
  { fact, coverageGain }: Missing,
  figures: Figures = PLAIN_FIGURES,
): string {
  return `Ask for ${MISSING_FACT_WORDS[fact]}: it adds up to ${figures.percent(coverageGain / 100)} to the evidence.`;
}
