import { type Ceiling, capsOf, ceilingsBelow } from "./ceilings";
import type { RatedSegment } from "./facts";
import type { Model } from "./model";
import { hangsOnUnknown } from "./provisional";
import { isBelow, toTenths } from "./tenths";
import type { CriterionResults, Weighed } from "./weighed";

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
const NOTHING_KNOWN: readonly UnratedReason[] = ["tooLittleKnown"];
const NO_CEILINGS: readonly Ceiling[] = [];

/** From what the criteria found to a verdict (domain.md §3.2). */
export function verdictOf(weighed: Weighed, model: Model): Verdict {
  const { criteria, facts } = weighed;
  const { weight, sum, coverage, coveredSum } = weigh(criteria, model.weights);
  const { segments } = model;
  const caps = capsOf(criteria, facts.directAwardShare, model);
  const cap = Math.min(caps.bids, caps.inertia);
  const clientFrom = toTenths(segments.clientFrom);
  const known = weight > 0;
  const raw = known ? toTenths(sum / weight) : 0;
  const score = Math.min(raw, cap);
  const unrated = known ? reasonsUnrated(criteria, coverage, score, model) : NOTHING_KNOWN;
  // An unrated account of a model with stricter rules carries neither flag.
  const flagged = segments.certainty === undefined || unrated.length === 0;
  let provisional = false;
  if (segments.certainty === undefined) {
    const missing = FULL_WEIGHT - coverage;
    const isClientFilledAt = (fill: number) =>
      Math.min(toTenths((coveredSum + missing * fill) / FULL_WEIGHT), cap) >= clientFrom;
    provisional = isClientFilledAt(segments.fills.low) !== isClientFilledAt(segments.fills.high);
  } else if (flagged) {
    provisional = hangsOnUnknown(weighed, model, segments.certainty, score >= clientFrom);
  }
  return {
    segment: segmentAt(score, unrated, clientFrom),
    unrated,
    score: known ? score / 10 : undefined,
    rawScore: known ? raw / 10 : undefined,
    borderline: known && flagged && isBorderline(score, facts.directAwardShare, segments),
    provisional,
    coverage,
    ceilings: known && cap < raw ? ceilingsBelow(raw, caps) : NO_CEILINGS,
  };
}

function isBorderline(
  scoreTenths: number,
  directAwardShare: number | undefined,
  { borderline, certainty }: Model["segments"],
): boolean {
  if (scoreTenths < toTenths(borderline.from)) return false;
  if (scoreTenths >= toTenths(borderline.below)) return false;
  if (certainty === undefined || directAwardShare === undefined) return true;
  return !isBelow(directAwardShare, certainty.borderlineFromShare);
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

/** The known criteria added up by their weights; spelled out, for the sake of speed. */
function weigh(criteria: CriterionResults, weights: Model["weights"]) {
  const { tenure, personalization, ticketSize, purchaseFrequency } = criteria;
  let weight = 0;
  let sum = 0;
  let coverage = 0;
  let coveredSum = 0;
  if (tenure.status === "known") {
    weight += weights.tenure;
    sum += weights.tenure * tenure.points;
    coverage += weights.tenure;
    coveredSum += weights.tenure * tenure.points;
  }
  if (personalization.status === "known") {
    const covered = (weights.personalization * personalization.evidence) / FULL_WEIGHT;
    weight += weights.personalization;
    sum += weights.personalization * personalization.points;
    coverage += covered;
    coveredSum += covered * personalization.points;
  }
  if (ticketSize.status === "known") {
    weight += weights.ticketSize;
    sum += weights.ticketSize * ticketSize.points;
    coverage += weights.ticketSize;
    coveredSum += weights.ticketSize * ticketSize.points;
  }
  if (purchaseFrequency.status === "known") {
    weight += weights.purchaseFrequency;
    sum += weights.purchaseFrequency * purchaseFrequency.points;
    coverage += weights.purchaseFrequency;
    coveredSum += weights.purchaseFrequency * purchaseFrequency.points;
  }
  return { weight, sum, coverage, coveredSum };
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
