import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import type { Format } from "./format";
import { accountsWord } from "./pareto-view";
import { segmentWords } from "./sentences/override-sentences";

/** Said where more than half of the ten largest are customers (domain.md §4). */
export const CROWDED_OUT =
  "More than half of your ten largest accounts are customers: check that they do not crowd out your clients.";

/** How long a client has been silent. */
export function quietDetail(
  account: PortfolioAccount & { readonly lastPurchaseOn: number | undefined },
  format: Format,
): string {
  const total = account.revenueTotalMinor;
  const worth = total === undefined ? "" : `, ${format.wholeMoney(total)} so far`;
  const rated = account.segment === "client" ? "" : ` · ${segmentWords(account)}`;
  return account.lastPurchaseOn === undefined
    ? `no purchase in the last 12 months${worth}${rated}`
    : `last purchase on ${format.date(account.lastPurchaseOn)}${worth}${rated}`;
}

/** What finding out about the accounts shown would firm up. */
export function evidenceFinding(
  shown: readonly PortfolioAccount[],
  gaps: { readonly accounts: number; readonly revenueMinor: number | null },
  totalMinor: number,
  format: Format,
): string {
  if (gaps.accounts === 0) return "Every verdict is based on known facts.";
  const firm = shown.reduce((sum, { revenueMinor }) => sum + (revenueMinor ?? 0), 0);
  const hang = `The verdict on ${accountsWord(gaps.accounts, format)} depends on facts nobody has recorded yet.`;
  if (shown.length === 0 || totalMinor <= 0) return hang;
  const these =
    shown.length === 1 ? "this account" : `these ${format.count(shown.length)} accounts`;
  return `${hang} Ask about ${these} to firm up ${format.percent(firm / totalMinor)} of revenue.`;
}
