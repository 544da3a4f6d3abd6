import type { RatedSegment } from "@/lib/scoring/facts";
import { listedAs, type OverrideState } from "./override";
import type { PortfolioAccount } from "./portfolio-account";
import type { Treatment } from "./treatment";

/** Treatment against segment, where they differ (domain.md §1). */
export const MISMATCHES = ["over-served", "under-served"] as const;
export type Mismatch = (typeof MISMATCHES)[number];

type MismatchAccount = Pick<
  PortfolioAccount,
  | "id"
  | "segment"
  | "override"
  | "lapsed"
  | "borderline"
  | "provisional"
  | "treatedAs"
  | "revenueMinor"
  | "marginMinor"
>;

export interface MismatchedAccount<Account> {
  readonly account: Account;
  readonly mismatch: Mismatch;
  /** Neither borderline nor provisional: only then does advice touch money; else check first. */
  readonly firm: boolean;
}

/** Accounts of one direction, and the money behind them. */
export interface MismatchGroup<Account> {
  readonly accounts: readonly MismatchedAccount<Account>[];
  readonly revenueMinor: number;
  /** Margin less cost to serve, over the accounts where it is known; none where none is. */
  readonly marginMinor: number | undefined;
}

export interface MismatchLists<Account> {
  readonly firm: Readonly<Record<Mismatch, MismatchGroup<Account>>>;
  /** Both directions: the verdict itself is to be checked first. */
  readonly checkFirst: MismatchGroup<Account>;
}

/**
 * Over-served, under-served or neither; lapsed and unrated accounts are no mismatch. An override in
 * force stands for the segment.
 */
export function mismatchOf(account: {
  readonly segment: RatedSegment;
  readonly override?: OverrideState | undefined;
  readonly lapsed: boolean;
  readonly treatedAs?: Treatment | undefined;
}): Mismatch | undefined {
  const { lapsed, treatedAs } = account;
  const segment = listedAs(account.segment, account.override);
  if (lapsed || segment === "unrated" || treatedAs === undefined) return undefined;
  if (treatedAs === segment) return undefined;
  return treatedAs === "client" ? "over-served" : "under-served";
}

/**
 * Whether a verdict is sure enough for advice that touches money (domain.md §4). A person who
 * overrides it has answered the question that a borderline or provisional one asks.
 */
export function isFirm(rating: {
  readonly segment: RatedSegment;
  readonly override?: OverrideState | undefined;
  readonly borderline: boolean;
  readonly provisional: boolean;
}): boolean {
  if (rating.override === "client" || rating.override === "customer") return true;
  return rating.segment !== "unrated" && !rating.borderline && !rating.provisional;
}

/**
 * The mismatches (domain.md §4), each list by revenue, the largest first, unknown revenue last;
 * ties by id. Takes any accounts: those that match are passed over.
 */
export function mismatchLists<Account extends MismatchAccount>(
  accounts: Iterable<Account>,
): MismatchLists<Account> {
  const found: MismatchedAccount<Account>[] = [];
  for (const account of accounts) {
    const mismatch = mismatchOf(account);
    if (mismatch !== undefined) found.push({ account, mismatch, firm: isFirm(account) });
  }
  found.sort((a, b) => byRevenue(a.account, b.account));
  const firmly = (mismatch: Mismatch) =>
    groupOf(found.filter((one) => one.firm && one.mismatch === mismatch));
  return {
    firm: { "over-served": firmly("over-served"), "under-served": firmly("under-served") },
    checkFirst: groupOf(found.filter((one) => !one.firm)),
  };
}

function byRevenue(a: MismatchAccount, b: MismatchAccount): number {
  const revenue = (account: MismatchAccount) => account.revenueMinor ?? -Number.MAX_VALUE;
  return revenue(b) - revenue(a) || (a.id < b.id ? -1 : 1);
}

function groupOf<Account extends MismatchAccount>(
  accounts: readonly MismatchedAccount<Account>[],
): MismatchGroup<Account> {
  const margins = accounts.flatMap(({ account }) => account.marginMinor ?? []);
  return {
    accounts,
    revenueMinor: accounts.reduce(
      (sum, { account }) => sum + Math.max(0, account.revenueMinor ?? 0),
      0,
    ),
    marginMinor:
      margins.length === 0 ? undefined : margins.reduce((sum, margin) => sum + margin, 0),
  };
}
