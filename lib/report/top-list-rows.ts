import type { Pareto } from "@/lib/portfolio/pareto";
import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import type { TopList } from "@/lib/portfolio/top-list";
import { cutOf } from "./cut";
import type { Format } from "./format";
import { markOf, moneyText } from "./mismatch-rows";
import { plural } from "./plural";
import type { ReportModel, TopListRow } from "./report-model";

const NO_LARGEST =
  "No revenue of the last 12 months is known, so there are no largest accounts to list.";

/** The largest accounts with their share, running share and verdict. */
export function topListView(
  top: TopList<PortfolioAccount>,
  { accounts: total, revenueMinor: totalMinor }: Pick<Pareto, "accounts" | "revenueMinor">,
  verdicts: ReadonlyMap<string, string>,
  warning: string | undefined,
  format: Format,
): ReportModel["topList"] {
  let running = 0;
  const shareText = (minor: number) =>
    totalMinor > 0 ? format.percent(minor / totalMinor, 1) : "–";
  const rows = top.accounts.map((account, index): TopListRow => {
    const minor = Math.max(0, account.revenueMinor ?? 0);
    running += minor;
    return {
      rank: format.count(index + 1),
      href: `/accounts/${account.id}`,
      name: account.name,
      owner: account.owner,
      mark: markOf(account),
      score: scoreText(account, format),
      revenue: moneyText(account.revenueMinor, format),
      revenueShare: shareText(minor),
      cumulativeShare: shareText(running),
      treatedAs: account.treatedAs ?? "not recorded",
      verdict: verdicts.get(account.id) ?? "",
    };
  });
  const { client, customer, unrated } = top.bySegment;
  const part = ({ accounts, revenueMinor }: typeof client, noun: string) =>
    `${plural(accounts, noun, format)}${accounts === 0 ? "" : ` (${format.wholeMoney(revenueMinor)})`}`;
  const topFinding = () =>
    `${rows.length === 1 ? "The largest account" : `The ${format.count(rows.length)} largest accounts`}${rows.length < total ? ` of ${format.count(total)}` : ""} by revenue of the last 12 months: ${part(client, "client")}, ${part(customer, "customer")} and ${format.count(unrated.accounts)} unrated.`;
  return {
    finding: rows.length === 0 ? NO_LARGEST : topFinding(),
    warning: top.customersCrowdOut ? warning : undefined,
    cut: cutOf(rows.length, total, "/accounts", format),
    rows,
  };
}

/** The score, and of an account that is not rated that it is none yet. */
function scoreText({ score, segment }: PortfolioAccount, format: Format): string {
  if (score === undefined) return "–";
  return segment === "unrated" ? `so far ${format.decimal(score)}` : format.decimal(score);
}
