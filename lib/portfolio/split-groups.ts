import type { PortfolioAccount } from "./portfolio-account";
import { SPLIT_CLASSES, type SplitGroup, type Sum, splitClassOf } from "./split";

/** Groups accounts in memory: what the grouping query does at size. */
export function splitGroups(accounts: readonly PortfolioAccount[]): readonly SplitGroup[] {
  return SPLIT_CLASSES.flatMap((name) => {
    const members = accounts.filter((account) => splitClassOf(account) === name);
    if (members.length === 0) return [];
    const sum = (figure: (account: PortfolioAccount) => number | undefined): Sum =>
      sumOf(members.map(figure));
    const ordered = members.filter(
      ({ revenueMinor, orders12m }) => revenueMinor !== undefined && orders12m !== undefined,
    );
    const aboveZero = members.map(({ revenueMinor }) => Math.max(0, revenueMinor ?? 0));
    return [
      {
        class: name,
        accounts: members.length,
        moneyLeftOut: members.filter(({ moneyLeftOut }) => moneyLeftOut).length,
        revenueMinor: sum(({ revenueMinor }) => revenueMinor),
        revenueAboveZeroMinor: sumOf(aboveZero).sum,
        revenueTotalMinor: sum(({ revenueTotalMinor }) => revenueTotalMinor),
        orders12m: sum(({ orders12m }) => orders12m),
        ordered: {
          revenueMinor: sumOf(ordered.map(({ revenueMinor }) => revenueMinor)).sum,
          orders: sumOf(ordered.map(({ orders12m }) => orders12m)).sum,
        },
        medianTenureMonths: median(members.map(({ tenureMonths }) => tenureMonths)),
        nps: sum(({ nps }) => nps),
        csat: sum(({ csat }) => csat),
        returnRate: sum(({ returnRate }) => returnRate),
        referrals: sum(({ referrals }) => referrals),
      },
    ];
  });
}

function sumOf(figures: readonly (number | undefined)[]): Sum {
  let sum = 0;
  let count = 0;
  for (const figure of figures) {
    if (figure === undefined) continue;
    sum += figure;
    count += 1;
  }
  return { sum, count };
}

/** The middle of the figures known; the mean of the two in the middle where they are even. */
export function median(figures: readonly (number | undefined)[]): number | undefined {
  const ascending = figures.filter((figure) => figure !== undefined).sort((a, b) => a - b);
  const lower = ascending[Math.floor((ascending.length - 1) / 2)];
  const upper = ascending[Math.floor(ascending.length / 2)];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}
