import { z } from "zod";

/** So many accounts that are in several rows of a file are listed, each with so many lines. */
export const DUPLICATES_KEPT = 100;
export const DUPLICATE_LINES_KEPT = 50;

/** The accounts that are in several rows of a list, the first hundred with their lines. */
export const duplicateRows = z
  .object({
    accounts: z.number().int().min(0),
    listed: z
      .array(
        z.object({
          value: z.string().max(1000),
          lines: z.array(z.number()).max(DUPLICATE_LINES_KEPT),
          more: z.number().int().min(0),
        }),
      )
      .max(DUPLICATES_KEPT),
  })
  .default({ accounts: 0, listed: [] });
