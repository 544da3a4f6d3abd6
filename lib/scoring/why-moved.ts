import type { Day, Facts } from "./facts";
import type { Model } from "./model";
import { changedParts, type ModelPart, withPart } from "./model-parts";
import { type Rating, rate } from "./rate";

/** Why an account moves from one model to another. */
export type WhyMoved =
  /** One part of the new model, put into the old one, moves it there by itself. */
  | { readonly kind: "alone"; readonly part: ModelPart }
  /** No part does; those that move its score the most, the strongest first. */
  | { readonly kind: "together"; readonly parts: readonly ModelPart[] };

const TOGETHER_MAX = 3;

/**
 * Puts one changed part of the new model after the other into the old one and looks which of them
 * moves the account by itself: the one that moves its score the most, where several do.
 *
 * @param facts of an account whose segment, or whose having lapsed, the two models differ on
 */
export function whyMoved(facts: Facts, before: Model, after: Model, asOf: Day): WhyMoved {
  const [from, to] = [rate(facts, before, asOf), rate(facts, after, asOf)];
  const tried = changedParts(before, after).map((part) => {
    const rating = rate(facts, withPart(before, part, after), asOf);
    return { part, rating, by: Math.abs((rating.score ?? 0) - (from.score ?? 0)) };
  });
  // The sort is stable: equals stay in the order of the parts.
  const strongest = tried.sort((a, b) => b.by - a.by);
  const alone = strongest.find(({ rating }) => isSame(rating, to));
  if (alone) return { kind: "alone", part: alone.part };
  const moving = strongest.filter(({ by }) => by > 0);
  const parts = (moving.length > 0 ? moving : strongest).slice(0, TOGETHER_MAX);
  return { kind: "together", parts: parts.map(({ part }) => part) };
}

/** Whether two ratings of an account place it alike: the same segment, and as lapsed or not. */
export function isSame(
  one: Pick<Rating, "segment" | "lapsed">,
  other: Pick<Rating, "segment" | "lapsed">,
): boolean {
  return one.segment === other.segment && one.lapsed === other.lapsed;
}
