import type { Pareto } from "./pareto";
import type { Split } from "./split";

/**
 * What is known of the money of the last 12 months: enough to measure; that there was none; nothing
 * for lack of a currency rate; or nothing at all. Only the first has shares, and only the first two
 * have a sum.
 */
export type KnownMoney = "known" | "none" | "no-rate" | "unknown";

export function knownMoney(
  { moneyLeftOut }: Pick<Split, "moneyLeftOut">,
  { accounts, topShare }: Pick<Pareto, "accounts" | "topShare">,
): KnownMoney {
  if (topShare !== undefined) return "known";
  // Beside money that cannot be converted nobody can say that there was none.
  if (moneyLeftOut > 0) return "no-rate";
  return accounts > 0 ? "none" : "unknown";
}
