import type { PersonalizationResult } from "./criteria/personalization";
import type { PurchaseFrequencyResult } from "./criteria/purchase-frequency";
import type { TenureResult } from "./criteria/tenure";
import type { TicketSizeResult } from "./criteria/ticket-size";
import { heightAt } from "./curve";
import { CRITERIA, type RatedSegment } from "./facts";
import type { Model } from "./model";
import { isBelow, toTenths } from "./tenths";

/** What each criterion found, in the order of `CRITERIA`. */
export interface CriterionResults {
  readonly tenure: TenureResult;
  readonly personalization: PersonalizationResult;
  readonly ticketSize: TicketSizeResult;
  readonly purchaseFrequency: PurchaseFrequencyResult;
}

export const CEILINGS = ["bids", "inertia"] as const;
export type CeilingCode = (typeof CEILINGS)[number];

/** A ceiling that lies below the raw score. */
export interface Ceiling {
  readonly code: CeilingCode;
  /** The highest score it allows, one decimal. */
  readonly value: number;
}

export const UNRATED_REASONS = ["tooLittleKnown", "buysLikeAClient"] as const;
export type UnratedReason = (typeof UNRATED_REASONS)[number];

/** Score, segment and the flags that follow from them. */
export interface Verdict {
  readonly segment: RatedSegment;
  /** Why unrated; empty for a client or a customer. */
  readonly unrated: readonly UnratedReason[];
  /** 0–100, one decimal; none where no criterion is known. */
  readonly score: number | undefined;
  /** The score before the ceilings, one decimal. */
  readonly rawScore: number | undefined;
  readonly borderline: boolean;
  readonly provisional: boolean;
  /** 0–100, exact: the weight of what is known. */
  readonly coverage: number;
  /** The ceilings below the raw score, the lowest (the one that binds) first. */
  readonly ceilings: readonly Ceiling[];
}

const FULL_WEIGHT = 100;
const NO_REASONS: readonly UnratedReason[] = [];
const NO_CEILINGS: readonly Ceiling[] = [];

/** From what the criteria found to a verdict (domain.md §3.2). */
export function verdictOf(
  criteria: CriterionResults,
  directAwardShare: number | undefined,
  model: Model,
): Verdict {
  const { weight, sum, coverage, coveredSum } = weigh(criteria, model.weights);
  const { segments } = model;
  const caps = capsOf(criteria, directAwardShare, model);
  const cap = Math.min(caps.bids, caps.inertia);
  const clientFrom = toTenths(segments.clientFrom);
  const missing = FULL_WEIGHT - coverage;
  const isClientFilledAt = (fill: number) =>
    Math.min(toTenths((coveredSum + missing * fill) / FULL_WEIGHT), cap) >= clientFrom;
  const provisional =
    isClientFilledAt(segments.fills.low) !== isClientFilledAt(segments.fills.high);
  if (weight === 0) {
    return {
      segment: "unrated",
      unrated: ["tooLittleKnown"],
      score: undefined,
      rawScore: undefined,
      borderline: false,
      provisional,
      coverage,
      ceilings: NO_CEILINGS,
    };
  }
  const raw = toTenths(sum / weight);
  const score = Math.min(raw, cap);
  const unrated = reasonsUnrated(criteria, coverage, score, model);
  return {
    segment: segmentAt(score, unrated, clientFrom),
    unrated,
    score: score / 10,
    rawScore: raw / 10,
    borderline:
      score >= toTenths(segments.borderline.from) && score < toTenths(segments.borderline.below),
    provisional,
    coverage,
    ceilings: cap < raw ? ceilingsBelow(raw, caps) : NO_CEILINGS,
  };
}

/**
 * The segment alone, for weighing the same criteria many times: what `verdictOf` says.
 *
 * @param capTenths the lower of `capsOf`, which no weight moves.
 */
export function segmentOf(
  criteria: CriterionResults,
  capTenths: number,
  model: Model,
): RatedSegment {
  const { weight, sum, coverage } = weigh(criteria, model.weights);
  if (weight === 0) return "unrated";
  const score = Math.min(toTenths(sum / weight), capTenths);
  const unrated = reasonsUnrated(criteria, coverage, score, model);
  return segmentAt(score, unrated, toTenths(model.segments.clientFrom));
}

function segmentAt(
  scoreTenths: number,
  unrated: readonly UnratedReason[],
  clientFromTenths: number,
): RatedSegment {
  if (unrated.length > 0) return "unrated";
  return scoreTenths >= clientFromTenths ? "client" : "customer";
}

/** The known criteria added up by their weights. */
function weigh(criteria: CriterionResults, weights: Model["weights"]) {
  let weight = 0;
  let sum = 0;
  let coverage = 0;
  let coveredSum = 0;
  for (const criterion of CRITERIA) {
    const result = criteria[criterion];
    if (result.status === "unknown") continue;
    const full = weights[criterion];
    const covered = "evidence" in result ? (full * result.evidence) / FULL_WEIGHT : full;
    weight += full;
    sum += full * result.points;
    coverage += covered;
    coveredSum += covered * result.points;
  }
  return { weight, sum, coverage, coveredSum };
}

/** How high each ceiling lets a score be, in tenths; infinite where it says nothing. */
interface Caps {
  readonly bids: number;
  readonly inertia: number;
}

export function capsOf(
  criteria: CriterionResults,
  directAwardShare: number | undefined,
  model: Model,
): Caps {
  return {
    bids: bidsTenths(directAwardShare, model),
    inertia: inertiaTenths(criteria.personalization, model),
  };
}

function reasonsUnrated(
  criteria: CriterionResults,
  coverage: number,
  scoreTenths: number,
  { segments }: Model,
): readonly UnratedReason[] {
  const tooLittleKnown = isBelow(coverage, segments.coverageFloor);
  const buysLikeAClient =
    criteria.personalization.status === "unknown" && scoreTenths >= toTenths(segments.unratedFrom);
  if (!tooLittleKnown && !buysLikeAClient) return NO_REASONS;
  const reasons: UnratedReason[] = [];
  if (tooLittleKnown) reasons.push("tooLittleKnown");
  if (buysLikeAClient) reasons.push("buysLikeAClient");
  return reasons;
}

/** An account that re-decides every time is a customer whatever its money. */
function bidsTenths(directAwardShare: number | undefined, { ceilings: { bids } }: Model): number {
  if (directAwardShare === undefined) return Number.POSITIVE_INFINITY;
  const limit = toTenths(heightAt(bids.curve, directAwardShare));
  return isBelow(directAwardShare, bids.below) ? Math.min(limit, toTenths(bids.atMost)) : limit;
}

/** Regular buying is not a relationship. */
function inertiaTenths(result: PersonalizationResult, { ceilings: { inertia } }: Model): number {
  const applies = result.status === "known" && isBelow(result.points, inertia.below);
  return applies ? toTenths(inertia.atMost) : Number.POSITIVE_INFINITY;
}

function ceilingsBelow(rawTenths: number, { bids, inertia }: Caps): readonly Ceiling[] {
  const ceilings: Ceiling[] = [];
  if (bids < rawTenths) ceilings.push({ code: "bids", value: bids / 10 });
  if (inertia < rawTenths) ceilings.push({ code: "inertia", value: inertia / 10 });
  return ceilings.sort((a, b) => a.value - b.value);
}
