import { z } from "zod";

/** What the sample portfolio's import remembers, so that it can be taken out without a trace. */
export const sampleSettings = z.object({
  /** The model version it made, and the one that was applied before; absent where it made none. */
  model: z.object({ made: z.string(), before: z.string() }).optional(),
});
export type SampleSettings = z.infer<typeof sampleSettings>;
