import { z } from "zod";
import { logAction } from "./log-entry";

const day = z.iso.date().optional().catch(undefined);

/** Where a page of the log begins: behind or before the entry of this instant and id. */
export interface LogCursor {
  readonly at: Date;
  readonly id: string;
}

const cursor = z
  .string()
  .max(100)
  .regex(/^\d{1,15}_[\w-]{1,64}$/)
  .transform((text): LogCursor => {
    const [at = "", id = ""] = text.split(/_(.*)/);
    return { at: new Date(Number(at)), id };
  })
  .optional()
  .catch(undefined);

/** A cursor as it stands in an address. */
export const writeLogCursor = ({ at, id }: LogCursor) => `${at.getTime()}_${id}`;

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
  after: cursor,
  before: cursor,
});
export type LogQuery = z.infer<typeof logQuery>;
