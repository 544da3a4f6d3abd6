import { z } from "zod";

/** Orders, or accounts with money, in a currency that had no rate on a day at the check. */
export const missingRate = z.object({
  currency: z.string().max(3),
  count: z.number().int().min(0),
  firstOn: z.number().int(),
  lastOn: z.number().int(),
});
export type MissingRate = z.infer<typeof missingRate>;
