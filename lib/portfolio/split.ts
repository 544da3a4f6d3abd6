import { RATED_SEGMENTS, type RatedSegment } from "@/lib/scoring/facts";

/** Segments, the unrated and the lapsed, each apart (domain.md §4). */
export const SPLIT_CLASSES = [...RATED_SEGMENTS, "lapsed"] as const;
export type SplitClass = (typeof SPLIT_CLASSES)[number];

/** A sum of the figures known, and how many there are: what a mean is made of. */
export interface Sum {
  readonly sum: number;
  readonly count: number;
}

/** The accounts of one class, added up: what a grouping query returns. */
export interface SplitGroup {
  readonly class: SplitClass;
  readonly accounts: number;
  /** Accounts left out of the money, their currency having no rate. */
  readonly moneyLeftOut: number;
  /** Revenue of the last 12 months in minor units, where known. */
  readonly revenueMinor: Sum;
  /** The same over accounts above 0 only: sums and shares are made of these. */
  readonly revenueAboveZeroMinor: number;
  readonly revenueTotalMinor: Sum;
  readonly orders12m: Sum;
  /** Revenue and orders of the last 12 months over the accounts where both are known. */
  readonly ordered: { readonly revenueMinor: number; readonly orders: number };
  readonly medianTenureMonths: number | undefined;
  readonly nps: Sum;
  readonly csat: Sum;
  readonly returnRate: Sum;
  readonly referrals: Sum;
}

export interface SplitLine {
  readonly class: SplitClass;
  readonly accounts: number;
  /** 0–1 of all accounts that have not lapsed; none for the lapsed. */
  readonly accountsShare: number | undefined;
  /**
   * Minor units, last 12 months, credit notes taken off; none where no revenue is known. An account
   * whose credit notes outweigh its purchases counts as 0, in the share as well: so that sums and
   * shares speak of the same money, and shares add up to 1.
   */
  readonly revenueMinor: number | undefined;
  /** 0–1 of the revenue of accounts that have not lapsed; none where no revenue of it is known. */
  readonly revenueShare: number | undefined;
  readonly moneyLeftOut: number;
  /** Revenue ÷ orders of the last 12 months, minor units, not rounded. */
  readonly averageOrderMinor: number | undefined;
  readonly medianTenureMonths: number | undefined;
  readonly orders12m: number | undefined;
  /** Mean revenue in total per account, minor units: lifetime value so far. */
  readonly lifetimeValueMinor: number | undefined;
  readonly nps: number | undefined;
  readonly csat: number | undefined;
  readonly returnRate: number | undefined;
  /** In total. */
  readonly referrals: number | undefined;
}

export interface Split {
  /** One line a class, in the order of `SPLIT_CLASSES`; the classes without accounts too. */
  readonly lines: Readonly<Record<SplitClass, SplitLine>>;
  /** Accounts that have not lapsed. */
  readonly accounts: number;
  readonly revenueMinor: number;
  /** The same with the accounts whose credit notes outweigh their purchases taken off. */
  readonly netRevenueMinor: number;
  /** Accounts left out of the money, the lapsed not counted. */
  readonly moneyLeftOut: number;
}

/** From sums by class to the split (domain.md §4). A class without a group has no accounts. */
export function splitOf(groups: readonly SplitGroup[]): Split {
  const current = groups.filter((group) => group.class !== "lapsed");
  const total = (figure: (group: SplitGroup) => number) =>
    current.reduce((sum, group) => sum + figure(group), 0);
  const accounts = total((group) => group.accounts);
  const aboveZero = total((group) => group.revenueAboveZeroMinor);
  const line = (name: SplitClass): SplitLine => {
    const group = groups.find((candidate) => candidate.class === name) ?? emptyGroup(name);
    const apart = name === "lapsed";
    const isUnknown = group.accounts > 0 && group.revenueMinor.count === 0;
    return {
      class: name,
      accounts: group.accounts,
      accountsShare: apart ? undefined : quotient(group.accounts, accounts),
      revenueMinor: group.revenueMinor.count > 0 ? group.revenueAboveZeroMinor : undefined,
      revenueShare:
        apart || isUnknown ? undefined : quotient(group.revenueAboveZeroMinor, aboveZero),
      moneyLeftOut: group.moneyLeftOut,
      averageOrderMinor: quotient(group.ordered.revenueMinor, group.ordered.orders),
      medianTenureMonths: group.medianTenureMonths,
      orders12m: known(group.orders12m),
      lifetimeValueMinor: mean(group.revenueTotalMinor),
      nps: mean(group.nps),
      csat: mean(group.csat),
      returnRate: mean(group.returnRate),
      referrals: known(group.referrals),
    };
  };
  return {
    lines: {
      client: line("client"),
      customer: line("customer"),
      unrated: line("unrated"),
      lapsed: line("lapsed"),
    },
    accounts,
    revenueMinor: aboveZero,
    netRevenueMinor: total((group) => group.revenueMinor.sum),
    moneyLeftOut: total((group) => group.moneyLeftOut),
  };
}

/** The class an account is counted in. */
export function splitClassOf(account: {
  readonly segment: RatedSegment;
  readonly lapsed: boolean;
}): SplitClass {
  return account.lapsed ? "lapsed" : account.segment;
}

const NOTHING: Sum = { sum: 0, count: 0 };

function emptyGroup(name: SplitClass): SplitGroup {
  return {
    class: name,
    accounts: 0,
    moneyLeftOut: 0,
    revenueMinor: NOTHING,
    revenueAboveZeroMinor: 0,
    revenueTotalMinor: NOTHING,
    orders12m: NOTHING,
    ordered: { revenueMinor: 0, orders: 0 },
    medianTenureMonths: undefined,
    nps: NOTHING,
    csat: NOTHING,
    returnRate: NOTHING,
    referrals: NOTHING,
  };
}

function quotient(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}

function known({ sum, count }: Sum): number | undefined {
  return count > 0 ? sum : undefined;
}

function mean({ sum, count }: Sum): number | undefined {
  return count > 0 ? sum / count : undefined;
}
