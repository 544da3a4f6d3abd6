import { DAYS_PER_MONTH } from "../calendar";
import { type Curve, heightAt } from "../curve";
import type { Day, Facts } from "../facts";
import type { Unknown } from "../missing-fact";

export type TenureResult =
  | {
      readonly status: "known";
      readonly points: number;
      readonly months: number;
      /** At least so many months: these are the first orders known. Absent for a known start. */
      readonly ordersBeginOn?: Day;
    }
  | Unknown;

const UNKNOWN: TenureResult = { status: "unknown", missing: ["customerSince"] };

/**
 * Tenure (domain.md §3.1, 1): months from the first purchase to the as-of date → points 0–100.
 *
 * @param startsEarlier the first purchase known is only the latest possible start.
 */
export function tenure(
  facts: Pick<Facts, "customerSince" | "ordersBeginOn">,
  curve: Curve,
  asOf: Day,
  startsEarlier = false,
): TenureResult {
  if (facts.customerSince === undefined) return UNKNOWN;
  const months = (asOf - facts.customerSince) / DAYS_PER_MONTH;
  const points = heightAt(curve, months);
  const { ordersBeginOn } = facts;
  if (!startsEarlier || ordersBeginOn === undefined) return { status: "known", points, months };
  return { status: "known", points, months, ordersBeginOn };
}
