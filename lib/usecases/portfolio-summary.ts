import { measure8020, type Pareto } from "@/lib/portfolio/pareto";
import { type Split, splitOf } from "@/lib/portfolio/split";
import type { Credited } from "@/lib/report/portfolio-findings";
import { LARGEST_MARKS, QUADRANT_MARKS, type QuadrantCell } from "@/lib/report/quadrant-view";
import type { OverrideCounts } from "@/lib/report/sentences/override-sentences";
import { creditedAccounts } from "@/lib/repositories/credited-accounts";
import { type Covered, coveredByOrders } from "@/lib/repositories/order-imports";
import { countOverrides } from "@/lib/repositories/override-counts";
import {
  evidenceGaps,
  quietClients,
  type RankedAccount,
  scoredAccounts,
} from "@/lib/repositories/portfolio-accounts";
import {
  countStanding,
  countTreated,
  customersAmongLargest,
  evidenceGapSum,
  type MismatchSum,
  mismatchSums,
  quadrantCells,
} from "@/lib/repositories/portfolio-counts";
import { revenuesDescending, splitGroupsOf } from "@/lib/repositories/portfolio-sums";
import type { WorkspaceRecord } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import { KeptByMark } from "./kept-by-mark";

/** The sums of a portfolio: of a whole workspace, or of one owner. */
export interface PortfolioSummary {
  readonly split: Split;
  readonly pareto: Pareto;
  readonly mismatches: readonly MismatchSum[];
  /** Rated accounts whose treatment is recorded. */
  readonly treated: number;
  /** Accounts with an override. */
  readonly overrides: OverrideCounts;
  /** Of the accounts that make 80 % of revenue. */
  readonly customersAmong80: number;
  /** Of the largest 20% of accounts. */
  readonly customersAmongFifth: number;
  /** All quiet clients, and all lapsed accounts. */
  readonly standing: { readonly quiet: number; readonly lapsed: number };
  /** Accounts with more credit notes than purchases: how many, and some of them by name. */
  readonly credited: Credited;
  /** The days that the order histories of the workspace cover; undefined where there is none. */
  readonly covered: Covered | undefined;
  /** Quiet clients, the largest. */
  readonly quiet: readonly RankedAccount[];
  /** Accounts whose verdict hangs on what is missing, and all of them added up. */
  readonly gaps: readonly RankedAccount[];
  readonly gapSum: { readonly accounts: number; readonly revenueMinor: number | null };
  /** Score × revenue: every account, or the largest with counts of the rest. */
  readonly scored: readonly RankedAccount[];
  readonly cells: readonly QuadrantCell[];
}

const QUIET_KEPT = 50;
const CREDITED_NAMED = 3;
const GAPS_KEPT = 10;

/** So many people with accounts of their own may look at their portfolios at a time. */
const kept = new KeptByMark<PortfolioSummary>(200);

/** The summary of a scope's accounts, computed once per data version: every change moves that on. */
export function portfolioSummary(
  scope: Scope,
  { dataVersion }: WorkspaceRecord,
): Promise<PortfolioSummary> {
  const key = JSON.stringify([scope.workspaceId, scope.seesOnly]);
  return kept.get(key, String(dataVersion), () => summarize(scope));
}

async function summarize(scope: Scope): Promise<PortfolioSummary> {
  const [groups, revenues, mismatches, treated, quiet, gaps, gapSum, scored, overrides] =
    await Promise.all([
      splitGroupsOf(scope),
      revenuesDescending(scope),
      mismatchSums(scope),
      countTreated(scope),
      quietClients(scope, QUIET_KEPT),
      evidenceGaps(scope, GAPS_KEPT),
      evidenceGapSum(scope),
      scoredAccounts(scope, QUADRANT_MARKS + 1),
      countOverrides(scope),
    ]);
  const [credited, covered] = await Promise.all([
    creditedAccounts(scope, CREDITED_NAMED),
    coveredByOrders(scope),
  ]);
  const pareto = measure8020(revenues);
  const [customersAmong80, customersAmongFifth, standing] = await Promise.all([
    customersAmongLargest(scope, pareto.accountsFor80),
    customersAmongLargest(scope, pareto.topAccounts),
    countStanding(scope),
  ]);
  const dense = scored.length > QUADRANT_MARKS;
  return {
    split: splitOf(groups),
    pareto,
    mismatches,
    treated,
    overrides,
    customersAmong80,
    customersAmongFifth,
    standing,
    credited,
    covered,
    quiet,
    gaps,
    gapSum,
    scored: dense ? scored.slice(0, LARGEST_MARKS) : scored,
    cells: dense ? await quadrantCells(scope) : [],
  };
}
