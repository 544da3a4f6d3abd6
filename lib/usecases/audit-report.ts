import { isFirm } from "@/lib/portfolio/mismatch";
import { serviceLoad } from "@/lib/portfolio/service-load";
import { topList } from "@/lib/portfolio/top-list";
import { cutOf } from "@/lib/report/cut";
import { CROWDED_OUT } from "@/lib/report/evidence-words";
import type { Format } from "@/lib/report/format";
import { judgementsView } from "@/lib/report/judgement-view";
import { methodSentences } from "@/lib/report/method-sentences";
import { mismatchRows, moneyText } from "@/lib/report/mismatch-rows";
import { ownerTable } from "@/lib/report/owner-table";
import { paretoView } from "@/lib/report/pareto-view";
import {
  leftOutSentences,
  mismatchFinding,
  portfolioFigures,
  portfolioFinding,
} from "@/lib/report/portfolio-findings";
import type { ReportModel } from "@/lib/report/report-model";
import { overrideFinding, segmentWords } from "@/lib/report/sentences/override-sentences";
import { splitView } from "@/lib/report/split-view";
import { topListView } from "@/lib/report/top-list-rows";
import type { TableView } from "@/lib/report/view-parts";
import { countJudgements, listJudgements } from "@/lib/repositories/judgements";
import {
  lapsedAccounts,
  largestAccounts,
  mismatchedAccounts,
  pressingAccounts,
  type RankedAccount,
} from "@/lib/repositories/portfolio-accounts";
import { countPressing } from "@/lib/repositories/portfolio-counts";
import { ownerGroups } from "@/lib/repositories/portfolio-sums";
import type { Scope } from "@/lib/scope";
import { auditActions } from "./audit-actions";
import { adviceOf, explainAccounts } from "./explained-accounts";
import { formatFor } from "./format-for";
import { portfolioSummary } from "./portfolio-summary";
import type { WorkspaceContext } from "./rating-context";
import { treatmentProposals } from "./treatment-proposals";

/** Accounts in the top list, and in each list of mismatches, of an audit. */
const TOP_ROWS = 25;
const MISMATCH_ROWS = 250;
const STANDING_ROWS = 50;
const PRESSING_ROWS = 12;
const JUDGEMENT_ROWS = 100;
const MISMATCHES_HREF = "/accounts?tab=served-differently";

/** Composes the audit of a portfolio: the same figures as on its page, complete and ordered for paper. */
export async function composeReport(
  scope: Scope,
  context: WorkspaceContext,
  title: string,
): Promise<ReportModel> {
  const { workspace, model, asOf } = context;
  const format = formatFor(workspace.locale, workspace.currency);
  const [
    summary,
    largest,
    over,
    under,
    lapsed,
    proposals,
    owners,
    pressing,
    pressingTotal,
    judgements,
    judged,
  ] = await Promise.all([
    portfolioSummary(scope, workspace),
    largestAccounts(scope, TOP_ROWS),
    mismatchedAccounts(scope, "over-served", MISMATCH_ROWS),
    mismatchedAccounts(scope, "under-served", MISMATCH_ROWS),
    lapsedAccounts(scope, STANDING_ROWS),
    treatmentProposals(scope, format),
    ownerGroups(scope),
    pressingAccounts(scope, PRESSING_ROWS),
    countPressing(scope),
    listJudgements(scope, JUDGEMENT_ROWS),
    countJudgements(scope),
  ]);
  const { split, pareto, quiet, standing } = summary;
  const allMismatches = summary.mismatches.reduce((sum, { accounts }) => sum + accounts, 0);
  const doubtful = [...over, ...under]
    .filter((account) => !isFirm(account))
    .sort((a, b) => (b.revenueMinor ?? 0) - (a.revenueMinor ?? 0));
  const explained = await explainAccounts(
    scope,
    [...largest, ...over, ...under, ...pressing].map(({ id }) => id),
    context,
  );
  const advice = adviceOf(explained);
  const verdicts = new Map([...explained].map(([id, { verdict }]) => [id, verdict]));
  const rows = (accounts: readonly RankedAccount[]) => mismatchRows(accounts, advice, format);
  const mismatches = {
    finding: mismatchFinding(summary, format),
    overServed: rows(over.filter(isFirm)),
    underServed: rows(under.filter(isFirm)),
    checkFirst: rows(doubtful),
    proposals,
    cut: cutOf(over.length + under.length, allMismatches, MISMATCHES_HREF, format),
  };
  const top = topList(largest, TOP_ROWS, workspace.projectBased);
  return {
    title,
    workspaceName: workspace.name,
    asOf: format.date(asOf),
    currency: workspace.currency,
    modelVersion: model.version,
    locale: workspace.locale,
    finding: portfolioFinding(pareto, summary.customersAmong80, split, format),
    figures: portfolioFigures(split, pareto, summary.mismatches, format),
    overrides: overrideFinding(summary.overrides, format),
    split: splitView(split, format),
    pareto: paretoView(pareto, format),
    topList: topListView(top, pareto, verdicts, CROWDED_OUT, format),
    mismatches,
    actions: auditActions(pressing, pressingTotal, advice, format),
    judgements: judgementsView(judgements, judged, format),
    owners: ownerTable(serviceLoad(owners), format),
    quiet: {
      ...standingTable("Quiet clients", quiet, format),
      cut: cutOf(quiet.length, standing.quiet, "/accounts?tab=quiet-clients", format),
    },
    lapsed: {
      ...standingTable("Lapsed accounts", lapsed, format),
      cut: cutOf(lapsed.length, standing.lapsed, "/accounts?tab=lapsed", format),
    },
    leftOut: leftOutSentences(summary, model.standing.lapseMonths, format),
    method: methodSentences(model, format),
  };
}

function standingTable(
  caption: string,
  accounts: readonly RankedAccount[],
  format: Format,
): TableView {
  return {
    caption,
    columns: [
      { label: "Account", numeric: false },
      { label: "Account owner", numeric: false },
      { label: "Segment", numeric: false },
      { label: "Last purchase", numeric: true },
      { label: "Revenue so far", numeric: true },
    ],
    rows: accounts.map((account) => ({
      cells: [
        account.name,
        account.owner,
        segmentWords(account),
        account.lastPurchaseOn === undefined ? "–" : format.date(account.lastPurchaseOn),
        moneyText(account.revenueTotalMinor, format),
      ],
      href: `/accounts/${account.id}`,
    })),
  };
}
