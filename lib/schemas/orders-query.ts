import { z } from "zod";
import type { Day } from "@/lib/scoring/facts";

/** Where a page of orders begins: behind the order of this day and number. */
export interface OrderCursor {
  readonly on: Day;
  readonly number: string;
}

const cursor = z
  .string()
  .max(700)
  .regex(/^-?\d{1,7}_./s)
  .transform((text): OrderCursor => {
    const [on = "", number = ""] = text.split(/_(.*)/s);
    return { on: Number(on), number };
  })
  .optional()
  .catch(undefined);

/** A cursor as it stands in an address, not yet encoded. */
export const writeOrderCursor = ({ on, number }: OrderCursor) => `${on}_${number}`;

/** The query of `/accounts/[id]/orders`: the fact that the orders are behind, and where the page begins. */
export const ordersQuery = z.object({
  of: z.string().max(40).optional().catch(undefined),
  after: cursor,
});
export type OrdersQuery = z.infer<typeof ordersQuery>;
