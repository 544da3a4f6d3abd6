import { measure8020, type Pareto } from "@/lib/portfolio/pareto";
import { type Split, splitOf } from "@/lib/portfolio/split";
import {
  customersAmongLargest,
  type MismatchSum,
  mismatchSums,
} from "@/lib/repositories/portfolio-accounts";
import { revenuesDescending, splitGroupsOf } from "@/lib/repositories/portfolio-sums";
import type { WorkspaceRecord } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";

/** The sums of a whole portfolio. */
export interface PortfolioSummary {
  readonly split: Split;
  readonly pareto: Pareto;
  readonly mismatches: readonly MismatchSum[];
  /** Of the accounts that make 80 % of revenue. */
  readonly customersAmong80: number;
}

interface Kept {
  readonly dataVersion: number;
  readonly summary: Promise<PortfolioSummary>;
}

/** Workspaces whose summary is kept; the one that was asked for longest ago goes first. */
const KEPT_MAX = 200;
const kept = new Map<string, Kept>();

/** The summary of a workspace, computed once per data version: every change moves that on. */
export function portfolioSummary(
  scope: Scope,
  { dataVersion }: WorkspaceRecord,
): Promise<PortfolioSummary> {
  const { workspaceId } = scope;
  const known = kept.get(workspaceId);
  kept.delete(workspaceId);
  const summary = known?.dataVersion === dataVersion ? known.summary : summarize(scope);
  kept.set(workspaceId, { dataVersion, summary });
  // A failure is not kept: the next page asks again.
  summary.catch(() => kept.delete(workspaceId));
  const [oldest] = kept.keys();
  if (kept.size > KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  return summary;
}

async function summarize(scope: Scope): Promise<PortfolioSummary> {
  const [groups, revenues, mismatches] = await Promise.all([
    splitGroupsOf(scope),
    revenuesDescending(scope),
    mismatchSums(scope),
  ]);
  const pareto = measure8020(revenues);
  const customersAmong80 = await customersAmongLargest(scope, pareto.accountsFor80);
  return { split: splitOf(groups), pareto, mismatches, customersAmong80 };
}
