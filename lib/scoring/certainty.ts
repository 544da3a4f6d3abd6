import type { Rating } from "./rate";

/** What people read on lists: how far a verdict can be acted upon. */
export const CERTAINTIES = ["sure", "checkFirst", "new"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/**
 * New, else sure where the account is rated and its verdict firm, else to be checked first
 * (domain.md §3.2).
 */
export function certaintyOf(
  rating: Pick<Rating, "segment" | "borderline" | "provisional" | "isNew">,
): Certainty {
  if (rating.isNew) return "new";
  const isFirm = rating.segment !== "unrated" && !rating.borderline && !rating.provisional;
  return isFirm ? "sure" : "checkFirst";
}
