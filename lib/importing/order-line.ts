import type { Day } from "@/lib/scoring/facts";
import type { Decimal } from "@/lib/tabular/decimal";
import type { LineAmount } from "./order-amount";

/** One line of an order history, read and exact. At least one of account id and name is there. */
export interface OrderLine extends LineAmount {
  readonly line: number;
  readonly orderNumber: string | undefined;
  readonly on: Day;
  readonly accountId: string | undefined;
  readonly accountName: string | undefined;
  readonly currency: string;
  readonly status: string | undefined;
  /** What was given back of the line or of its order; not below zero. */
  readonly refunded: Decimal | undefined;
}

/** A row that the person leaves out by its status, as far as it says which order it is of. */
export type CancelledLine = Omit<OrderLine, keyof LineAmount | "currency" | "on" | "refunded"> & {
  readonly on: Day | undefined;
};
