import { z } from "zod";

/** Where a page begins: behind or before the entry of this instant and id. */
export interface PageCursor {
  readonly at: Date;
  readonly id: string;
}

/** Of an address; a damaged one is none. */
export const pageCursor = z
  .string()
  .max(100)
  .regex(/^\d{1,15}_[\w-]{1,64}$/)
  .transform((text): PageCursor => {
    const [at = "", id = ""] = text.split(/_(.*)/);
    return { at: new Date(Number(at)), id };
  })
  .optional()
  .catch(undefined);

/** A cursor as it stands in an address. */
export const writePageCursor = ({ at, id }: PageCursor) => `${at.getTime()}_${id}`;
