import { z } from "zod";

/** Whether a figure is that of its row, or that of the whole order on each of its rows. */
export const FIGURE_SCOPES = ["line", "order"] as const;
export type FigureScope = (typeof FIGURE_SCOPES)[number];

/** Whether an order number that is used again long after is another order. */
export const NUMBER_REUSES = ["separate", "one"] as const;
export type NumberReuse = (typeof NUMBER_REUSES)[number];

/** What a person said of an order history where its rows leave it open; absent where nothing is. */
export const orderAnswers = z.object({
  amountPer: z.enum(FIGURE_SCOPES).optional(),
  discountPer: z.enum(FIGURE_SCOPES).optional(),
  reusedNumbers: z.enum(NUMBER_REUSES).optional(),
});
export type OrderAnswers = z.infer<typeof orderAnswers>;

const count = z.number().int().min(0);

/** What all rows of an order history together say of its orders. */
export const ORDER_FINDINGS = ["amountRepeats", "discountRepeats", "reusedNumbers"] as const;
export type OrderFindingCode = (typeof ORDER_FINDINGS)[number];

/** One thing found, with how many it is about and what they come to, by currency. */
export const orderFinding = z.object({
  code: z.enum(ORDER_FINDINGS),
  /** It is not sure, and nobody has said: a person must. */
  isOpen: z.boolean(),
  /** What it is taken for. */
  takenAs: z.string().max(20),
  /** The column, or one of the order numbers. */
  column: z.string().max(200).optional(),
  orders: count,
  rows: count,
  /** In minor units, both ways: once an order, and on each row. */
  sums: z
    .array(z.object({ currency: z.string().max(3), once: z.number(), each: z.number() }))
    .max(10),
});
export type OrderFinding = z.infer<typeof orderFinding>;
