import type { RatedSegment } from "@/lib/scoring/facts";
import type { OverrideState } from "./override";
import type { Treatment } from "./treatment";

/**
 * One rated account as the portfolio looks at it. Money is in minor units of the reporting
 * currency; an absent figure is unknown, never 0.
 */
export interface PortfolioAccount {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly segment: RatedSegment;
  readonly override?: OverrideState | undefined;
  /** 0–100, one decimal. */
  readonly score?: number | undefined;
  readonly borderline: boolean;
  readonly provisional: boolean;
  readonly lapsed: boolean;
  readonly quiet: boolean;
  /** Revenue of the last 12 months; below 0 where credit notes outweigh it. */
  readonly revenueMinor?: number | undefined;
  readonly revenueTotalMinor?: number | undefined;
  /** Gross margin less cost to serve of the last 12 months, where both are known. */
  readonly marginMinor?: number | undefined;
  /** Its money is in another currency and there is no rate: left out and counted. */
  readonly moneyLeftOut: boolean;
  readonly orders12m?: number | undefined;
  readonly ordersTotal?: number | undefined;
  readonly tenureMonths?: number | undefined;
  readonly treatedAs?: Treatment | undefined;
  /** −100 to 100. */
  readonly nps?: number | undefined;
  /** 0–100. */
  readonly csat?: number | undefined;
  /** 0–1. */
  readonly returnRate?: number | undefined;
  readonly referrals?: number | undefined;
}
