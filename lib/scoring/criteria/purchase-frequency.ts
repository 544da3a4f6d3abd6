import { DAYS_PER_YEAR } from "../calendar";
import { heightAt } from "../curve";
import type { Day, Facts } from "../facts";
import type { Unknown } from "../missing-fact";
import type { PurchaseFrequencyModel } from "../model";

/** Where the count a year comes from. */
export const FREQUENCY_BASES = ["given", "last12Months", "total"] as const;
export type FrequencyBasis = (typeof FREQUENCY_BASES)[number];

export type PurchaseFrequencyResult =
  | {
      readonly status: "known";
      readonly points: number;
      /** Decisions to buy a year. */
      readonly perYear: number;
      readonly basis: FrequencyBasis;
      /** Decisions to buy in total, where known. */
      readonly total: number | undefined;
      /** 0–1: what irregular gaps leave of the points; 1 where the gaps are not known. */
      readonly damping: number;
    }
  | Unknown;

type FrequencyFacts = Pick<
  Facts,
  | "customerSince"
  | "ordersPerYear"
  | "orders12m"
  | "ordersTotal"
  | "purchaseDates12m"
  | "purchaseDatesTotal"
  | "gapVariation"
>;

/**
 * Purchase frequency (domain.md §3.1, 3): decisions to buy a year → points 0–100, with one peak;
 * fewer where there were few purchases in all or their gaps are irregular.
 */
export function purchaseFrequency(
  facts: FrequencyFacts,
  model: PurchaseFrequencyModel,
  asOf: Day,
): PurchaseFrequencyResult {
  const total = facts.purchaseDatesTotal ?? facts.ordersTotal;
  const count = countAYear(facts, total, asOf);
  if (count === undefined) {
    if (total !== undefined) return { status: "unknown", missing: ["customerSince"] };
    if (facts.customerSince !== undefined) return { status: "unknown", missing: ["ordersTotal"] };
    return { status: "unknown", missing: ["customerSince", "ordersTotal"] };
  }
  const band = heightAt(model.band, count.perYear);
  const damping =
    facts.gapVariation === undefined ? 1 : heightAt(model.gapDamping, facts.gapVariation);
  const points = earned(band, total, model.fewOrders) * damping;
  return { status: "known", points, perYear: count.perYear, basis: count.basis, total, damping };
}

function countAYear(
  facts: FrequencyFacts,
  total: number | undefined,
  asOf: Day,
): { perYear: number; basis: FrequencyBasis } | undefined {
  if (facts.ordersPerYear !== undefined) return { perYear: facts.ordersPerYear, basis: "given" };
  const last12Months = facts.purchaseDates12m ?? facts.orders12m;
  if (last12Months !== undefined && last12Months >= 2) {
    return { perYear: last12Months, basis: "last12Months" };
  }
  if (total !== undefined && facts.customerSince !== undefined) {
    const activeYears = (asOf - facts.customerSince) / DAYS_PER_YEAR;
    return { perYear: total / Math.max(1, activeYears), basis: "total" };
  }
  return last12Months === 1 ? { perYear: 1, basis: "last12Months" } : undefined;
}

/** The band is earned purchase by purchase: `start` points at the first, all of it at `below`. */
function earned(
  band: number,
  total: number | undefined,
  { below, start }: PurchaseFrequencyModel["fewOrders"],
): number {
  if (total === undefined || total >= below || band <= start) return band;
  // A total of 0 beside a given count a year would fall below the start: it counts as the first.
  return start + ((band - start) * (Math.max(1, total) - 1)) / (below - 1);
}
