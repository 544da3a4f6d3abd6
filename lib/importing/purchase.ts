import type { Day } from "@/lib/scoring/facts";

/** The lines of one order that charge, or those that credit. */
export interface PurchasePart {
  readonly on: Day;
  readonly amountMinor: number;
  readonly lines: number;
  readonly firstLine: number;
}

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
  /** Its lines by sign, where some of them credit. */
  readonly charged: PurchasePart | undefined;
  readonly credited: PurchasePart | undefined;
}

/** Rows of one order that the person leaves out by their status. */
export interface CancelledOrder {
  readonly orderNumber: string | undefined;
  /** Known where the order has no number. */
  readonly on: Day | undefined;
  readonly status: string;
  /** Its lines in the file, in order. */
  readonly lines: readonly number[];
}

/** An account as an order history knows it. */
export interface OrderAccount {
  readonly externalId: string | undefined;
  readonly name: string | undefined;
  readonly purchases: readonly Purchase[];
  /** Of the purchases that have one. */
  readonly orderNumbers: readonly string[];
  /** Orders all rows of which are left out by their status. */
  readonly cancelled: readonly CancelledOrder[];
  /** Several accounts of the file have its name, and its rows do not say which they mean. */
  readonly isAmbiguous: boolean;
}
