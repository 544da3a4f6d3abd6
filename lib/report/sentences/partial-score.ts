import type { Rating } from "@/lib/scoring/rate";
import type { Figures } from "./figure-words";

/**
 * The score of an account that is not rated, which is no verdict: "trade only, 86" where nothing
 * is known of personalization, else "so far, 42". Undefined for a rated account.
 */
export function partialScore(
  { segment, score, criteria }: Pick<Rating, "segment" | "score" | "criteria">,
  figures: Figures,
): string | undefined {
  if (segment !== "unrated") return undefined;
  if (score === undefined) return "no score yet";
  const known = criteria.personalization.status === "known" ? "so far" : "trade only";
  return `${known}, ${figures.decimal(score)}`;
}
