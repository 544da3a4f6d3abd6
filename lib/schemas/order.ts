import { z } from "zod";
import type { Day } from "@/lib/scoring/facts";

/** What is put behind the number of an order for a credit note that came for it in another file. */
export const CREDIT_SUFFIX = " (credit)";

/** One order, invoice or credit note: all its lines together. */
export interface OrderRecord {
  /** The number in the file; orders without one are keyed by account and date. */
  readonly orderNumber: string;
  readonly accountId: string;
  readonly orderedOn: Day;
  /** Negative for a credit note. */
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: string | null;
  readonly lines: number;
  readonly importId: string;
}

const orderImage = z.object({
  accountId: z.string().max(600),
  orderedOn: z.int32(),
  amountMinor: z.int(),
  currency: z.string().max(8),
  status: z.string().max(100_000).nullable(),
  lines: z.int32(),
  importId: z.string().max(600),
});

/** An order as an import left it. */
export type OrderImage = z.infer<typeof orderImage>;

/** So many versions of an order are kept beside the one of now. */
export const ORDER_PAST_MAX = 20;

const orderPast = z.array(orderImage.nullable()).max(ORDER_PAST_MAX + 1);

/** What an order was before, the latest first; null stands for versions that are kept no longer. */
export type OrderPast = readonly (OrderImage | null)[];

/** An order with the versions of it that were overwritten. */
export interface OrderWithPast extends OrderRecord {
  readonly before: OrderPast;
}

/** Reads the stored versions of before. Throws where they are not what we wrote: that is a bug. */
export function readOrderPast(json: string | null): OrderPast {
  return json === null ? [] : orderPast.parse(JSON.parse(json));
}
