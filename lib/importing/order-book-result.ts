import type { OrderFinding } from "@/lib/schemas/order-answers";
import type { RowProblem } from "./problem";
import type { OrderAccount } from "./purchase";

/** What an order history comes to. */
export interface OrderBookResult {
  /** The caller's own: taken out one by one, they need not all stay in memory. */
  readonly accounts: OrderAccount[];
  /** What only the whole file shows; an order with an error is in no account. */
  readonly problems: readonly RowProblem[];
  /** Purchases made of rows without a number, by account and date. */
  readonly withoutNumber: number;
  /** Rows left out by their status of orders of which other rows are read. */
  readonly besideRead: readonly number[];
  /** What only all rows together say, and what of it a person is asked. */
  readonly findings: readonly OrderFinding[];
}
