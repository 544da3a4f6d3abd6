import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { OverrideState } from "@/lib/portfolio/override";
import type { Treatment } from "@/lib/portfolio/treatment";
import type { Day, RatedSegment } from "@/lib/scoring/facts";

/** One account as the portfolio sees it: derived, thrown away and rebuilt at will. */
export interface PortfolioRowRecord {
  readonly accountId: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly nameKey: string;
  readonly searchKey: string;
  readonly industry: string | null;
  readonly country: string | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly ownerKey: string;
  readonly segment: RatedSegment;
  readonly override: OverrideState | null;
  /** An override in force, else the segment. */
  readonly listedAs: RatedSegment;
  /** -1 where there is no score. */
  readonly scoreTenths: number;
  /** Where it sorts by score: below 0 unless it is rated. */
  readonly scoreSort: number;
  readonly borderline: boolean;
  readonly provisional: boolean;
  readonly lapsed: boolean;
  readonly quiet: boolean;
  readonly coverage: number;
  readonly tenurePoints: number | null;
  readonly personalizationPoints: number | null;
  readonly ticketSizePoints: number | null;
  readonly purchaseFrequencyPoints: number | null;
  readonly tenureMonths: number | null;
  readonly revenueMinor: number | null;
  readonly revenueSort: number;
  readonly revenueTotalMinor: number | null;
  readonly averageTicketMinor: number | null;
  readonly orders12m: number | null;
  readonly ordersTotal: number | null;
  readonly marginMinor: number | null;
  readonly moneyLeftOut: boolean;
  readonly lastPurchaseOn: Day | null;
  readonly lastPurchaseSort: number;
  readonly treatedAs: Treatment | null;
  readonly mismatch: Mismatch | null;
  readonly nps: number | null;
  readonly csat: number | null;
  readonly returnRate: number | null;
  readonly referrals: number | null;
  readonly complaints: number | null;
  readonly modelVersion: string;
  readonly asOf: Day;
  readonly updatedAt: Date;
}
