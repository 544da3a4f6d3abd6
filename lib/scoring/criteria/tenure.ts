import { DAYS_PER_MONTH } from "../calendar";
import { type Curve, heightAt } from "../curve";
import type { Day, Facts } from "../facts";
import type { Unknown } from "../missing-fact";

export type TenureResult =
  | { readonly status: "known"; readonly points: number; readonly months: number }
  | Unknown;

const UNKNOWN: TenureResult = { status: "unknown", missing: ["customerSince"] };

/** Tenure (domain.md §3.1, 1): months from the first purchase to the as-of date → points 0–100. */
export function tenure(facts: Pick<Facts, "customerSince">, curve: Curve, asOf: Day): TenureResult {
  if (facts.customerSince === undefined) return UNKNOWN;
  const months = (asOf - facts.customerSince) / DAYS_PER_MONTH;
  return { status: "known", points: heightAt(curve, months), months };
}
