import type { PortfolioAccount } from "./portfolio-account";

/** What we deliver to an account, as far as it is recorded. */
export interface TreatmentSigns extends Pick<PortfolioAccount, "treatedAs" | "revenueMinor"> {
  readonly namedManager?: boolean | undefined;
  readonly busyWeekPriority?: boolean | undefined;
  readonly concessions12m?: number | undefined;
  /** Hours spent on it in the last 12 months. */
  readonly hours12m?: number | undefined;
}

export const TREATMENT_SIGNS = [
  "namedManager",
  "busyWeekPriority",
  "concessions",
  "hoursPerRevenue",
] as const;
export type TreatmentSign = (typeof TREATMENT_SIGNS)[number];

const CONCESSIONS_OF_A_CLIENT = 3;
const SIGNS_NEEDED = 2;

/**
 * The signs by which an account without a recorded treatment looks treated as a client
 * (domain.md §4); empty where there are fewer than two, or where its treatment is recorded.
 *
 * @param topQuarterFrom of `hoursPerRevenueTopQuarter` over the whole portfolio.
 */
export function looksTreatedAsClient(
  account: TreatmentSigns,
  topQuarterFrom: number | undefined,
): readonly TreatmentSign[] {
  if (account.treatedAs !== undefined) return [];
  const hours = hoursPerRevenue(account);
  const shown: Readonly<Record<TreatmentSign, boolean>> = {
    namedManager: account.namedManager === true,
    busyWeekPriority: account.busyWeekPriority === true,
    concessions: (account.concessions12m ?? 0) >= CONCESSIONS_OF_A_CLIENT,
    hoursPerRevenue: hours !== undefined && topQuarterFrom !== undefined && hours >= topQuarterFrom,
  };
  const signs = TREATMENT_SIGNS.filter((sign) => shown[sign]);
  return signs.length >= SIGNS_NEEDED ? signs : [];
}

/** Hours per minor unit of revenue in the last 12 months; none without revenue above 0. */
export function hoursPerRevenue({ hours12m, revenueMinor }: TreatmentSigns): number | undefined {
  if (hours12m === undefined || revenueMinor === undefined || revenueMinor <= 0) return undefined;
  return hours12m / revenueMinor;
}

/**
 * Where the top quarter of hours per revenue begins: the smallest figure of the quarter of the
 * accounts (rounded down) with the most; none below four accounts, or where nobody spent an hour.
 */
export function hoursPerRevenueTopQuarter(figures: readonly number[]): number | undefined {
  const descending = Float64Array.from(figures).sort().reverse();
  const from = descending[Math.floor(descending.length / 4) - 1];
  return from === undefined || from === 0 ? undefined : from;
}
