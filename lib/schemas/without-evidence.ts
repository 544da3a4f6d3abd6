import { z } from "zod";

/** So many accounts whose judgement nothing shows are named. */
export const WITHOUT_EVIDENCE_NAMED = 3;

/** The first accounts with a judgement that needs evidence and has none. */
export const withoutEvidence = z
  .array(z.object({ line: z.number(), name: z.string().max(300) }))
  .max(WITHOUT_EVIDENCE_NAMED)
  .default([]);
