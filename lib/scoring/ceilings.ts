import type { PersonalizationResult } from "./criteria/personalization";
import { heightAt } from "./curve";
import type { Model } from "./model";
import { isBelow, toTenths } from "./tenths";

export const CEILINGS = ["bids", "inertia"] as const;
export type CeilingCode = (typeof CEILINGS)[number];

/** A ceiling that lies below the raw score. */
export interface Ceiling {
  readonly code: CeilingCode;
  /** The highest score it allows, one decimal. */
  readonly value: number;
}

/** How high each ceiling lets a score be, in tenths; infinite where it says nothing. */
export interface Caps {
  readonly bids: number;
  readonly inertia: number;
}

export function capsOf(
  { personalization }: { readonly personalization: PersonalizationResult },
  directAwardShare: number | undefined,
  model: Pick<Model, "ceilings">,
): Caps {
  const { status } = personalization;
  return {
    bids: bidsTenths(directAwardShare, model),
    inertia: inertiaTenths(status === "known" ? personalization.points : undefined, model),
  };
}

/** An account that re-decides every time is a customer whatever its money. */
export function bidsTenths(
  directAwardShare: number | undefined,
  { ceilings: { bids } }: Pick<Model, "ceilings">,
): number {
  if (directAwardShare === undefined) return Number.POSITIVE_INFINITY;
  const limit = toTenths(heightAt(bids.curve, directAwardShare));
  return isBelow(directAwardShare, bids.below) ? Math.min(limit, toTenths(bids.atMost)) : limit;
}

/** Regular buying is not a relationship. */
export function inertiaTenths(
  personalization: number | undefined,
  { ceilings: { inertia } }: Pick<Model, "ceilings">,
): number {
  if (personalization === undefined) return Number.POSITIVE_INFINITY;
  if (isBelow(personalization, inertia.below)) return toTenths(inertia.atMost);
  if (inertia.slope === undefined) return Number.POSITIVE_INFINITY;
  return toTenths(heightAt(inertia.slope, personalization));
}

/** Those below a raw score, the lowest first. */
export function ceilingsBelow(rawTenths: number, { bids, inertia }: Caps): readonly Ceiling[] {
  const ceilings: Ceiling[] = [];
  if (bids < rawTenths) ceilings.push({ code: "bids", value: bids / 10 });
  if (inertia < rawTenths) ceilings.push({ code: "inertia", value: inertia / 10 });
  return ceilings.sort((a, b) => a.value - b.value);
}
