import type { Day } from "@/lib/scoring/facts";

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
