import type { Missing } from "@/lib/scoring/missing";
import { decimal, MISSING_FACT_WORDS } from "./figure-words";

/** What to ask for and what it is worth, as one sentence. */
export function missingSentence({ fact, coverageGain }: Missing): string {
  return `Ask for ${MISSING_FACT_WORDS[fact]}: it adds up to ${decimal(coverageGain)}% to the evidence.`;
}
