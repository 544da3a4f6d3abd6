import { z } from "zod";
import { STATUS_MEANINGS } from "./status-meaning";

const count = z.number().int().min(0);

/** Money by currency, in minor units. */
const moneySums = z
  .array(z.object({ currency: z.string().max(8), minor: z.number().int() }))
  .max(300);

/** So many lines of each kind of row are named. */
export const KIND_LINES_KEPT = 5;

/** The rows of one kind that are not written: the first lines, and what they would have added. */
export const rowsLeftOut = z.object({
  lines: z.array(z.number()).max(KIND_LINES_KEPT),
  sums: moneySums.default([]),
  /** Order histories: rows whose amount is not known. */
  unknown: count.default(0),
});

/** The rows of each status of an order history, as they are counted or left out. */
export const checkedStatuses = z.object({
  /** The column they are in. */
  column: count,
  listed: z
    .array(
      z.object({
        value: z.string().max(200),
        rows: count,
        sums: moneySums,
        excluded: z.boolean(),
        meaning: z.enum(STATUS_MEANINGS),
      }),
    )
    .max(200),
  /** Rows with a status that is not listed. */
  otherRows: count,
});
