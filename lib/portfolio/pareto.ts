/** The measured 80/20 (domain.md §4). */
export interface Pareto {
  /** Accounts measured. */
  readonly accounts: number;
  /** Their revenue above 0, minor units. */
  readonly revenueMinor: number;
  /** 20 % of the accounts, rounded up. */
  readonly topAccounts: number;
  /** 0–1: the real share of revenue that they hold; none where there is no revenue. */
  readonly topShare: number | undefined;
  /** How many accounts make 80 % of revenue; 0 where there is none. */
  readonly accountsFor80: number;
  /** From (0, 0) to (1, 1): share of accounts, share of revenue; at most 104 points. */
  readonly curve: readonly { readonly accounts: number; readonly revenue: number }[];
}

const CURVE_STEPS = 100;

/**
 * Measures 80/20 on revenue in minor units, the largest first: an array, or the ordered stream of
 * a query gathered in a typed array. Lapsed accounts and those without known revenue are left out
 * by the caller. Credit notes that outweigh an account's purchases count as 0: a share above 1
 * would say nothing.
 *
 * @throws RangeError when the revenues do not descend.
 */
export function measure8020(revenuesDescending: ArrayLike<number>): Pareto {
  const accounts = revenuesDescending.length;
  const upTo = new Float64Array(accounts + 1);
  let before = Number.POSITIVE_INFINITY;
  for (let index = 0; index < accounts; index += 1) {
    const revenue = revenuesDescending[index] ?? Number.NaN;
    if (!(revenue <= before)) throw new RangeError("Revenues must come in descending order.");
    upTo[index + 1] = (upTo[index] ?? 0) + Math.max(0, revenue);
    before = revenue;
  }
  const held = (count: number) => upTo[count] ?? 0;
  const revenueMinor = held(accounts);
  const topAccounts = Math.ceil(accounts / 5);
  if (revenueMinor === 0) {
    return {
      accounts,
      revenueMinor,
      topAccounts,
      topShare: undefined,
      accountsFor80: 0,
      curve: [],
    };
  }
  // Whole numbers on both sides: 4/5 has no exact binary form.
  const accountsFor80 = firstOf(accounts + 1, (count) => held(count) * 5 >= revenueMinor * 4);
  const counts = new Set([topAccounts, accountsFor80, accounts]);
  for (let step = 0; step <= CURVE_STEPS; step += 1) {
    counts.add(Math.round((accounts * step) / CURVE_STEPS));
  }
  return {
    accounts,
    revenueMinor,
    topAccounts,
    topShare: held(topAccounts) / revenueMinor,
    accountsFor80,
    curve: [...counts]
      .sort((a, b) => a - b)
      .map((count) => ({ accounts: count / accounts, revenue: held(count) / revenueMinor })),
  };
}

/** The first of 0 … length − 1 that `holds`, where it holds for all that come after it too. */
function firstOf(length: number, holds: (at: number) => boolean): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
