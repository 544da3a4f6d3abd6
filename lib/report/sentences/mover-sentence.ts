import type { Model } from "@/lib/scoring/model";
import type { ModelPart } from "@/lib/scoring/model-parts";
import type { WhyMoved } from "@/lib/scoring/why-moved";
import { capitalized, type Figures, listed, PLAIN_FIGURES } from "./figure-words";

/** The parts of a model as a sentence names them. */
export const MODEL_PART_WORDS: Readonly<Record<ModelPart, string>> = {
  weights: "the weights",
  referenceTicket: "the reference ticket",
  tenure: "the curve of tenure",
  personalization: "personalization",
  ticketSize: "the curve of ticket size",
  purchaseFrequency: "purchase frequency",
  bids: "the bids ceiling",
  inertia: "the inertia ceiling",
  segments: "the thresholds",
  standing: "when an account counts as lapsed",
};

/** The score of an account under both models; undefined where it has none. */
interface Scores {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/**
 * Why an account moves, with the figures: "The weights alone: 58.1 → 63.2." Where its score stays
 * and the threshold does not, that one is named.
 */
export function moverSentence(
  why: WhyMoved,
  scores: Scores,
  models: readonly [Model, Model],
  figures: Figures = PLAIN_FIGURES,
): string {
  const text = (score: number | undefined) =>
    score === undefined ? "none" : figures.decimal(score);
  const { before, after } = scores;
  const [from, to] = models.map(({ segments }) => figures.decimal(segments.clientFrom));
  const thresholds = from === to ? "" : `, client threshold ${from} → ${to}`;
  const names = why.kind === "alone" ? [why.part] : why.parts;
  const words = listed(names.map((part) => MODEL_PART_WORDS[part]));
  const cause = why.kind === "alone" ? `${words} alone` : `${words} together`;
  const moved = before === after ? `${text(after)} as before` : `${text(before)} → ${text(after)}`;
  return `${capitalized(cause)}: score ${moved}${names.includes("segments") ? thresholds : ""}.`;
}
