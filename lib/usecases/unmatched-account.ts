import { CANDIDATES_KEPT } from "@/lib/schemas/import-row-body";
import type { UnmatchedAccount } from "@/lib/schemas/order-account";
import type { MatchedAccount } from "./match-order-accounts";
import { accountKeyOf } from "./order-keys";
import { candidate } from "./plan-account-body";

/** An account of the file that the workspace does not have, with its rows, orders and revenue. */
export function unmatchedAccount({
  account,
  label,
  goal,
  unmatched,
}: MatchedAccount): UnmatchedAccount | undefined {
  if (!unmatched) return undefined;
  const { purchases } = account;
  const sums = new Map<string, number>();
  for (const { currency, amountMinor } of purchases) {
    if (amountMinor !== undefined) sums.set(currency, (sums.get(currency) ?? 0) + amountMinor);
  }
  return {
    key: accountKeyOf(account),
    label,
    choice: unmatched.choice,
    body: {
      rows: purchases.reduce((rows, { lines }) => rows + lines, 0),
      orders: purchases.length,
      revenue: [...sums].map(([currency, minor]) => ({ currency, minor })),
      candidates: unmatched.candidates.slice(0, CANDIDATES_KEPT).map(candidate),
      ...(goal.to === "existing" && { chosen: candidate(goal.account) }),
    },
  };
}

/** The largest revenue first: in the reporting currency, then in the others. */
export function byRevenue(
  accounts: readonly UnmatchedAccount[],
  currency: string,
): UnmatchedAccount[] {
  const sumOf = ({ body }: UnmatchedAccount, isOwn: boolean) =>
    body.revenue
      .filter((sum) => (sum.currency === currency) === isOwn)
      .reduce((sum, { minor }) => sum + minor, 0);
  return accounts
    .map((account) => ({ account, own: sumOf(account, true), other: sumOf(account, false) }))
    .sort((a, b) => b.own - a.own || b.other - a.other || (a.account.key < b.account.key ? -1 : 1))
    .map(({ account }) => account);
}
