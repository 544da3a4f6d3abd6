import { z } from "zod";
import { MOVERS } from "@/lib/portfolio/rating-movers";
import { ratedSegment } from "./closed-sets";

/**
 * What an entry of a history was written with. It is stored because settings change: the currency,
 * the model and the names of facts may be others when the entry is read.
 */

const rated = z.object({
  segment: ratedSegment,
  /** Null where there was no score. */
  scoreTenths: z.number().int().nullable(),
  /** Flags, comma-separated. */
  flags: z.string().max(100),
  model: z.string().max(200),
});
export type RatedThen = z.infer<typeof rated>;

const changeWritten = z.object({
  /** The reporting currency. */
  currency: z.string().max(10),
  /** The currency of the account's own money, where it is another. */
  ownCurrency: z.string().max(10).nullable(),
  /** Field → what it was called. */
  names: z.record(z.string().max(40), z.string().max(200)),
  /** The rating before and after; absent where the account was not rated before. */
  from: rated.optional(),
  to: rated.optional(),
});
export type ChangeWritten = z.infer<typeof changeWritten>;

const ratingWritten = z.object({
  /** What moved the rating. */
  movers: z.array(z.enum(MOVERS)).max(MOVERS.length),
  /** What changed at the same time and would not have moved it. */
  others: z.array(z.enum(MOVERS)).max(MOVERS.length),
  modelFrom: z.string().max(200),
});
export type RatingWritten = z.infer<typeof ratingWritten>;

/** Reads what a change was written with. Throws where it is not what we wrote: that is a bug. */
export const readChangeWritten = (json: string): ChangeWritten =>
  changeWritten.parse(JSON.parse(json));

/** Reads what a change of rating was written with, likewise. */
export const readRatingWritten = (json: string): RatingWritten =>
  ratingWritten.parse(JSON.parse(json));
