import type { RatedSegment } from "@/lib/scoring/facts";
import type { PortfolioAccount } from "./portfolio-account";

/** How many of the largest accounts are looked at. */
export const TOP_SIZES = [10, 25, 100, "all"] as const;
export type TopSize = (typeof TOP_SIZES)[number];

interface Crossing {
  readonly accounts: number;
  readonly revenueMinor: number;
}

/** The largest accounts by revenue, crossed with segment. */
export interface TopList<Account> {
  readonly accounts: readonly Account[];
  readonly bySegment: Readonly<Record<RatedSegment, Crossing>>;
  /** More than half of the ten largest are customers, in a business that is not project-based. */
  readonly customersCrowdOut: boolean;
}

type TopAccount = Pick<PortfolioAccount, "segment" | "lapsed" | "revenueMinor">;

const WARNED_OF = 10;

/**
 * The top list (domain.md §4) from accounts by revenue, the largest first: an array or an ordered
 * stream, read only as far as needed. Lapsed accounts and those without known revenue are passed
 * over.
 *
 * @param projectBased the workspace has declared that it lives on single projects: no warning.
 */
export function topList<Account extends TopAccount>(
  accountsByRevenue: Iterable<Account>,
  size: TopSize,
  projectBased: boolean,
): TopList<Account> {
  const limit = size === "all" ? Number.POSITIVE_INFINITY : size;
  const accounts: Account[] = [];
  for (const account of accountsByRevenue) {
    if (account.lapsed || account.revenueMinor === undefined) continue;
    accounts.push(account);
    if (accounts.length >= limit) break;
  }
  const customers = accounts.slice(0, WARNED_OF).filter(({ segment }) => segment === "customer");
  return {
    accounts,
    bySegment: {
      client: crossing(accounts, "client"),
      customer: crossing(accounts, "customer"),
      unrated: crossing(accounts, "unrated"),
    },
    customersCrowdOut: !projectBased && customers.length * 2 > WARNED_OF,
  };
}

/** Credit notes that outweigh an account's purchases count as 0, as in every share. */
function crossing(accounts: readonly TopAccount[], segment: RatedSegment): Crossing {
  const members = accounts.filter((account) => account.segment === segment);
  const revenueMinor = members.reduce(
    (sum, account) => sum + Math.max(0, account.revenueMinor ?? 0),
    0,
  );
  return { accounts: members.length, revenueMinor };
}
