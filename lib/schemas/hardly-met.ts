import { z } from "zod";

/** So many IDs of each are named. */
export const MEETING_EXAMPLES = 3;

const examples = z.array(z.string().max(1000)).max(MEETING_EXAMPLES);
const count = z.number().int().min(0);

/** IDs of a file that the portfolio has too, but written in another way (lib/importing/nearly-same.ts). */
const nearlySame = z.object({
  ids: count,
  by: z.enum(["zeros", "capitals", "signs", "length"]),
  one: z.string().max(1000),
  other: z.string().max(1000),
});

/** Accounts of an order history whose names are IDs of the portfolio. */
const namedById = z.object({ accounts: count, example: z.string().max(1000) });

/** A file and a portfolio that have hardly an account in common, as a check keeps it. */
const hardlyMet = z.object({ met: count, of: count, examples, otherExamples: examples });

/** What a check notes of how a file and the portfolio meet. */
export const meeting = {
  /** Set where the file and the portfolio have hardly an account in common (lib/importing/hardly-meet.ts). */
  hardlyMet: hardlyMet.optional(),
  /** IDs of the file that the portfolio has, but written in another way. */
  nearlySame: nearlySame.optional(),
  /** IDs of the file that are in it twice, but written in two ways. */
  nearlyTwice: nearlySame.optional(),
  /** Order histories: accounts whose names are IDs of the portfolio. */
  namedById: namedById.optional(),
};
