import { topList } from "@/lib/portfolio/top-list";
import { type CutView, cutOf } from "@/lib/report/cut";
import { CROWDED_OUT, evidenceFinding, quietDetail } from "@/lib/report/evidence-words";
import { mismatchRows, moneyText } from "@/lib/report/mismatch-rows";
import { type MissingMoney, missingMoney } from "@/lib/report/money-words";
import { paretoView } from "@/lib/report/pareto-view";
import {
  leftOutSentences,
  mismatchFinding,
  portfolioFigures,
  portfolioFinding,
} from "@/lib/report/portfolio-findings";
import { quadrantView } from "@/lib/report/quadrant-view";
import { capitalized, MISSING_FACT_WORDS } from "@/lib/report/sentences/figure-words";
import { overrideFinding } from "@/lib/report/sentences/override-sentences";
import { splitView } from "@/lib/report/split-view";
import type {
  FigureCard,
  MismatchRow,
  ParetoView,
  QuadrantView,
  SplitView,
} from "@/lib/report/view-parts";
import { findSample } from "@/lib/repositories/imports";
import { largestAccounts, mismatchedAccounts } from "@/lib/repositories/portfolio-accounts";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { currencyExponent } from "@/lib/tabular/currency";
import { adviceOf, explainAccounts } from "./explained-accounts";
import { formatFor } from "./format-for";
import { portfolioSummary } from "./portfolio-summary";
import { readWorkspaceContext } from "./rating-context";
import { type ImportProgress, importProgress } from "./view-import";

/** What `/` shows. */
export interface PortfolioView {
  readonly empty: boolean;
  /** The sample portfolio is loaded and can be taken out by one click. */
  readonly sampleLoaded: boolean;
  /** The sample is on its way in or out. */
  readonly sampleRunning?: (ImportProgress & { readonly id: string }) | undefined;
  readonly finding: string;
  /** A second sentence that warns, where there is one. */
  readonly warning?: string | undefined;
  readonly figures: readonly FigureCard[];
  /** How many ratings a person overrides, where any is. */
  readonly overrides?: string | undefined;
  readonly pareto: ParetoView;
  readonly split: SplitView;
  readonly quadrant: QuadrantView;
  readonly mismatches: {
    readonly finding: string;
    readonly rows: readonly MismatchRow[];
    readonly cut: CutView | undefined;
  };
  /** What is missing to speak of money, and the step that brings it. */
  readonly missingMoney?: MissingMoney | undefined;
  /** Quiet clients head the page. */
  readonly quietClients: readonly {
    readonly name: string;
    readonly href: string;
    readonly detail: string;
  }[];
  readonly quietCut: CutView | undefined;
  readonly evidence: {
    readonly finding: string;
    readonly cut: CutView | undefined;
    readonly rows: readonly {
      readonly name: string;
      readonly href: string;
      readonly revenue: string;
      readonly ask: string;
    }[];
  };
  /** What was left out and why. */
  readonly leftOut: readonly string[];
}

const MISMATCHES_SHOWN = 10;
const QUIET_SHOWN = 10;

/** The portfolio page: figures summed in the database, lists cut to what a page shows. */
export async function viewPortfolio(scope: Scope): Promise<PortfolioView> {
  const context = await readWorkspaceContext(scope, new Date());
  const { workspace, currency, model } = context;
  const minorPerMajor = 10 ** currencyExponent(currency);
  const format = formatFor(workspace.locale, currency);
  const [summary, sample, over, under, largest] = await Promise.all([
    portfolioSummary(scope, workspace),
    findSample(scope),
    mismatchedAccounts(scope, "over-served", MISMATCHES_SHOWN),
    mismatchedAccounts(scope, "under-served", MISMATCHES_SHOWN),
    largestAccounts(scope, 10),
  ]);
  const { split, pareto, quiet, gaps, gapSum, scored, cells } = summary;
  const mismatched = [...over, ...under]
    .sort((a, b) => (b.revenueMinor ?? 0) - (a.revenueMinor ?? 0))
    .slice(0, MISMATCHES_SHOWN);
  const explained = await explainAccounts(
    scope,
    [...mismatched, ...gaps].map(({ id }) => id),
    context,
  );
  const factToAsk = new Map([...explained].map(([id, { factToAsk }]) => [id, factToAsk]));
  const advice = adviceOf(explained);
  const mismatches = summary.mismatches.reduce((sum, { accounts }) => sum + accounts, 0);
  const crowdedOut = topList(largest, 10, workspace.projectBased).customersCrowdOut;
  return {
    empty: split.accounts + split.lines.lapsed.accounts === 0,
    sampleLoaded: sample?.status === "done",
    sampleRunning: sample?.status === "landing" ? await sampleProgress(scope, sample) : undefined,
    finding: portfolioFinding(pareto, summary.customersAmong80, split, format),
    warning: crowdedOut ? CROWDED_OUT : undefined,
    figures: portfolioFigures(split, pareto, summary.mismatches, format),
    overrides: overrideFinding(summary.overrides, format),
    pareto: paretoView(pareto, format),
    split: splitView(split, format),
    quadrant: quadrantView(
      scored,
      cells,
      { accounts: pareto.topAccounts, customers: summary.customersAmongFifth },
      model.segments.clientFrom,
      minorPerMajor,
      format,
    ),
    mismatches: {
      finding: mismatchFinding(summary, format),
      rows: mismatchRows(mismatched, advice, format),
      cut: cutOf(mismatched.length, mismatches, "/accounts?tab=served-differently", format),
    },
    missingMoney: missingMoney(split, pareto, format),
    quietCut: cutOf(
      Math.min(quiet.length, QUIET_SHOWN),
      summary.standing.quiet,
      "/accounts?tab=quiet-clients",
      format,
    ),
    quietClients: quiet.slice(0, QUIET_SHOWN).map((account) => ({
      name: account.name,
      href: `/accounts/${account.id}`,
      detail: quietDetail(account, format),
    })),
    evidence: {
      finding: evidenceFinding(gaps, gapSum, split.revenueMinor, format),
      cut: cutOf(gaps.length, gapSum.accounts, "/accounts?tab=missing-evidence", format),
      rows: gaps.map((account) => {
        const fact = factToAsk.get(account.id);
        return {
          name: account.name,
          // Who may change only some accounts sees the facts first.
          href: `/accounts/${account.id}${scope.changesOnly === undefined ? "/edit" : ""}`,
          revenue: moneyText(account.revenueMinor, format),
          ask: fact ? capitalized(MISSING_FACT_WORDS[fact]) : "",
        };
      }),
    },
    leftOut: leftOutSentences(summary, model.standing.lapseMonths, format),
  };
}

async function sampleProgress(scope: Scope, { id, finishedAt }: ImportRecord) {
  const progress = await importProgress(scope, id);
  const sentence =
    finishedAt === null
      ? "The sample portfolio is being created."
      : "The sample portfolio is being removed.";
  return progress && { ...progress, id, sentence };
}
