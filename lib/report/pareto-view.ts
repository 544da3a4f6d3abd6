import type { Pareto } from "@/lib/portfolio/pareto";
import type { Format } from "./format";
import type { ParetoView } from "./view-parts";

/** The measured 80/20: what the top fifth really holds, and how many accounts make 80%. */
export function paretoView(pareto: Pareto, format: Format): ParetoView {
  const { accounts, accountsFor80, topAccounts, topShare } = pareto;
  return {
    finding:
      topShare === undefined
        ? NOTHING_TO_MEASURE[accounts > 0 ? "none" : "unknown"]
        : `The largest 20% of accounts (${format.count(topAccounts)} of ${format.count(accounts)}) ${topAccounts === 1 ? "brings" : "bring"} ${format.percent(topShare, 1)} of revenue; ${accountsWord(accountsFor80, format)} ${accountsFor80 === 1 ? "brings" : "bring"} 80%.`,
    points: pareto.curve,
    accountsFor80: accounts === 0 ? 0 : accountsFor80 / accounts,
    table: {
      caption: "Share of revenue from the largest accounts",
      columns: [
        { label: "Largest accounts", numeric: false },
        { label: "Share of revenue", numeric: true },
      ],
      rows: TABLE_SHARES.flatMap((share) => {
        const point = pareto.curve.findLast(({ accounts: at }) => at <= share + 1e-9);
        if (!point || point.accounts === 0) return [];
        const count = format.count(Math.round(point.accounts * accounts));
        return { cells: [`${format.percent(share)} (${count})`, format.percent(point.revenue, 1)] };
      }),
    },
  };
}

const NOTHING_TO_MEASURE = {
  none: "No account is known to have revenue in the last 12 months, so there is no 80/20 to measure.",
  unknown: "No revenue of the last 12 months is known, so there is no 80/20 to measure.",
} as const;

const TABLE_SHARES = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/** "1 account", "18 accounts". */
export function accountsWord(count: number, format: Format): string {
  return count === 1 ? "1 account" : `${format.count(count)} accounts`;
}
