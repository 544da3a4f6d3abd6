import type { Day } from "@/lib/scoring/facts";

/** All lines of one order, invoice or credit note. Rounded once, to the decimals of its currency. */
export interface Purchase {
  /** Absent where the file gives no number: then account and date make the purchase. */
  readonly orderNumber: string | undefined;
  readonly on: Day;
  /** Negative for a credit note; absent where its lines are in several currencies. */
  readonly amountMinor: number | undefined;
  readonly currency: string;
  readonly status: string | undefined;
  /** How many lines it has, and the first of them in the file. */
  readonly lines: number;
  readonly firstLine: number;
}

/** An account as an order history knows it. */
export interface OrderAccount {
  readonly externalId: string | undefined;
  readonly name: string | undefined;
  readonly purchases: readonly Purchase[];
}
