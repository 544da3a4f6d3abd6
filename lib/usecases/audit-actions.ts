import { cutOf } from "@/lib/report/cut";
import { quietDetail } from "@/lib/report/evidence-words";
import type { Format } from "@/lib/report/format";
import type { ReportModel } from "@/lib/report/report-model";
import type { RankedAccount } from "@/lib/repositories/portfolio-accounts";

/**
 * What to do this quarter: quiet clients and mismatched service, ranked by one rule that is
 * said with them: the revenue known of an account.
 * @param pressing ranked; @param total how many there are in all
 * @param advice what to do about a mismatch, by the id of its account
 */
export function auditActions(
  pressing: readonly RankedAccount[],
  total: number,
  advice: ReadonlyMap<string, string>,
  format: Format,
): ReportModel["actions"] {
  const items = pressing.map((account) => ({
    what: account.name,
    why: `${whyOf(account, advice.get(account.id), format)} ${worth(account, format)}`,
    href: `/accounts/${account.id}`,
  }));
  const cut = cutOf(items.length, total, "/accounts", format);
  const rest = cut ? " The others are listed under Mismatched service and Quiet clients." : "";
  return {
    finding:
      items.length === 0
        ? "No action is needed at the moment."
        : `${cut ? `The ${format.count(items.length)} largest of ${format.count(total)}` : "All"} quiet clients and accounts with mismatched service, by revenue so far, largest first.${rest}`,
    items,
  };
}

function whyOf(account: RankedAccount, advice: string | undefined, format: Format): string {
  if (!account.quiet) return advice ?? "";
  const by = account.segment === "client" ? "A client" : "A client by override";
  const { revenueTotalMinor: _, ...silent } = account;
  return `Call them and ask what changed. ${by} that has gone quiet: ${quietDetail({ ...silent, segment: "client" }, format)}.`;
}

/** The figure by which it is ranked. */
function worth({ revenueTotalMinor, revenueMinor }: RankedAccount, format: Format): string {
  if (revenueTotalMinor !== undefined)
    return `Revenue so far: ${format.wholeMoney(revenueTotalMinor)}.`;
  return revenueMinor === undefined
    ? "Revenue not known."
    : `Revenue of the last 12 months: ${format.wholeMoney(revenueMinor)}.`;
}
