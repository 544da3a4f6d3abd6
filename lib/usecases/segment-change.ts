import { newId } from "@/lib/new-id";
import { flagText, type RatedState } from "@/lib/repositories/landing-reads";
import type { RatingCause, SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";

/** What is noted when a rating's segment or flags differ from before; nothing for a new account. */
export function segmentChangeOf(
  before: RatedState | undefined,
  row: PortfolioRowRecord,
  why: { cause: RatingCause; importId: string | null; at: Date },
): SegmentChangeRecord | undefined {
  if (!before) return undefined;
  const flags = flagText(row);
  if (before.segment === row.segment && before.flags === flags) return undefined;
  return {
    id: newId(),
    accountId: row.accountId,
    at: why.at,
    asOf: row.asOf,
    segmentFrom: before.segment,
    segmentTo: row.segment,
    scoreTenthsFrom: before.scoreTenths,
    scoreTenthsTo: row.scoreTenths,
    flagsFrom: before.flags,
    flagsTo: flags,
    cause: why.cause,
    importId: why.importId,
    modelVersion: row.modelVersion,
  };
}
