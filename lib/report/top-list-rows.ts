import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import type { TopList } from "@/lib/portfolio/top-list";
import type { Format } from "./format";
import { markOf, moneyText } from "./mismatch-rows";
import type { ReportModel, TopListRow } from "./report-model";

/** The largest accounts with their share, running share and verdict. */
export function topListView(
  top: TopList<PortfolioAccount>,
  totalMinor: number,
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
      score: account.score === undefined ? "–" : format.decimal(account.score),
      revenue: moneyText(account.revenueMinor, format),
      revenueShare: shareText(minor),
      cumulativeShare: shareText(running),
      treatedAs: account.treatedAs ?? "not recorded",
      verdict: verdicts.get(account.id) ?? "",
    };
  });
  const { client, customer, unrated } = top.bySegment;
  return {
    finding: `Of the ${format.count(rows.length)} largest accounts ${format.count(client.accounts)} are clients (${format.wholeMoney(client.revenueMinor)}), ${format.count(customer.accounts)} customers (${format.wholeMoney(customer.revenueMinor)}) and ${format.count(unrated.accounts)} unrated.`,
    warning: top.customersCrowdOut ? warning : undefined,
    rows,
  };
}
