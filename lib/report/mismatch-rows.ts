import { isFirm, mismatchOf } from "@/lib/portfolio/mismatch";
import type { PortfolioAccount } from "@/lib/portfolio/portfolio-account";
import type { Format } from "./format";
import { figuresOf } from "./sentences/figure-words";
import { mismatchReason } from "./sentences/mismatch-sentences";
import type { MismatchRow, SegmentMark } from "./view-parts";

const UNKNOWN = "–";

/** The mark of an account: nothing but what the mark shows. */
export function markOf(account: SegmentMark): SegmentMark {
  const { segment, override, borderline, provisional, lapsed, quiet } = account;
  return { segment, override: override ?? null, borderline, provisional, lapsed, quiet };
}

/**
 * Accounts served as something they are not, as rows with reason and advice.
 * @param advice what to do about each, by the id of the account.
 */
export function mismatchRows(
  accounts: readonly PortfolioAccount[],
  advice: ReadonlyMap<string, string>,
  format: Format,
): MismatchRow[] {
  return accounts.flatMap((account) => {
    const direction = mismatchOf(account);
    if (!direction) return [];
    const firm = isFirm(account);
    return {
      accountId: account.id,
      href: `/accounts/${account.id}`,
      name: account.name,
      mark: markOf(account),
      score: account.score === undefined ? UNKNOWN : format.decimal(account.score),
      direction,
      firm,
      revenue: moneyText(account.revenueMinor, format),
      margin: moneyText(account.marginMinor, format),
      reason: mismatchReason(direction, account, figuresOf(format)),
      action: advice.get(account.id) ?? "",
    };
  });
}

/** Whole money, or a dash where it is unknown. */
export function moneyText(minor: number | undefined, format: Format): string {
  return minor === undefined ? UNKNOWN : format.wholeMoney(minor);
}
