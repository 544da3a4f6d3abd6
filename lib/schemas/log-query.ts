import { z } from "zod";
import { logAction } from "./log-entry";
import { pageCursor } from "./page-cursor";

const day = z.iso.date().optional().catch(undefined);

/**
 * The query of `/settings/log` and of its export. What is unknown or damaged falls back to its
 * default; days are ISO dates of the workspace's time zone, both included.
 */
export const logQuery = z.object({
  action: logAction.optional().catch(undefined),
  /** The id of who did it. */
  who: z.string().min(1).max(100).optional().catch(undefined),
  from: day,
  to: day,
  after: pageCursor,
  before: pageCursor,
});
export type LogQuery = z.infer<typeof logQuery>;
