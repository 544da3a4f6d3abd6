import type { Flip } from "@/lib/scoring/flip";
import { CRITERION_LABELS } from "./criterion-figures";
import { capitalized, type Figures, listedOr } from "./sentences/figure-words";
import { flipSentence } from "./sentences/flip-sentence";

/** What would change the verdict, by criterion; those that would not by themselves in one line. */
export function flipLines(
  flips: readonly Flip[],
  money: (minor: number) => string,
  figures: Figures,
): { readonly label: string; readonly sentence: string }[] {
  const lines = flips
    .filter(({ kind }) => kind !== "notByItself")
    .map((flip) => ({
      label: CRITERION_LABELS[flip.criterion],
      sentence: flipSentence(flip, money, figures),
    }));
  const still = flips
    .filter(({ kind }) => kind === "notByItself")
    .map(({ criterion }) => CRITERION_LABELS[criterion].toLowerCase());
  if (still.length === 0) return lines;
  const sentence = `${capitalized(listedOr(still))} alone would not change this.`;
  return [...lines, { label: "", sentence }];
}
