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
      /** 0–1: how much of what coming often costs is given back for trust; absent where nothing is. */
      readonly trust?: number | undefined;
      /** 0–1: the share of the band earned at once by commitment; absent where it earns nothing. */
      readonly commitment?: number | undefined;
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
 * often costs less where it is given in trust, few purchases in all earn less, and so do irregular
 * gaps.
 *
 * @param personalization its points, where it is known.
 * @param commitment 0–1, from `commitmentOf`.
 */
export function purchaseFrequency(
  facts: FrequencyFacts,
  model: PurchaseFrequencyModel,
  asOf: Day,
  personalization?: number,
  commitment = 0,
): PurchaseFrequencyResult {
  const total = facts.purchaseDatesTotal ?? facts.ordersTotal;
  const count = countAYear(facts, total, asOf);
  if (count === undefined) {
    if (total !== undefined) return { status: "unknown", missing: ["customerSince"] };
    if (facts.customerSince !== undefined) return { status: "unknown", missing: ["ordersTotal"] };
    return { status: "unknown", missing: ["customerSince", "ordersTotal"] };
  }
  const { perYear, basis } = count;
  const band = heightAt(model.band, perYear);
  const damping =
    facts.gapVariation === undefined ? 1 : heightAt(model.gapDamping, facts.gapVariation);
  const trust = trustIn(perYear, personalization, model);
  const trusted = lifted(band, trust);
  const earnedBand = earned(trusted, total, model.fewOrders, commitment);
  const points = earnedBand * damping;
  const commits = commitment > 0 && earnedBand > earned(trusted, total, model.fewOrders, 0);
  if (trust === 0 && !commits) return { status: "known", points, perYear, basis, total, damping };
  return {
    status: "known",
    points,
    perYear,
    basis,
    total,
    damping,
    trust: trust > 0 ? trust : undefined,
    commitment: commits ? commitment : undefined,
  };
}

/**
 * The points that a known purchase frequency would have in another relationship.
 *
 * @param isEarned the band counts as earned, however few the purchases known.
 */
export function frequencyInRelationship(
  { perYear, total, damping }: Extract<PurchaseFrequencyResult, { status: "known" }>,
  model: PurchaseFrequencyModel,
  personalization: number,
  commitment: number,
  isEarned: boolean,
): number {
  const trust = trustIn(perYear, personalization, model);
  const band = lifted(heightAt(model.band, perYear), trust);
  return (isEarned ? band : earned(band, total, model.fewOrders, commitment)) * damping;
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

/** 0–1: how much of the way to the peak coming often is given back, because it is given in trust. */
function trustIn(
  perYear: number,
  personalization: number | undefined,
  { trust }: PurchaseFrequencyModel,
): number {
  if (trust === undefined || personalization === undefined || perYear <= trust.above) return 0;
  return heightAt(trust.curve, personalization);
}

const PEAK = 100;

function lifted(band: number, trust: number): number {
  return trust === 0 ? band : band + (PEAK - band) * trust;
}

/**
 * The band is earned purchase by purchase: `start` points at the first, all of it at `below`; or at
 * once, as far as the account is committed.
 */
function earned(
  band: number,
  total: number | undefined,
  { below, start }: PurchaseFrequencyModel["fewOrders"],
  commitment: number,
): number {
  if (total === undefined || total >= below || band <= start) return band;
  // A total of 0 beside a given count a year would fall below the start: it counts as the first.
  const steps = Math.max(1, total) - 1;
  return start + ((band - start) * Math.max(commitment * (below - 1), steps)) / (below - 1);
}
