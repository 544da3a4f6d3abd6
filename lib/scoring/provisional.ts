import { bidsTenths, inertiaTenths } from "./ceilings";
import { commitmentOf } from "./commitment";
import type { PersonalizationResult } from "./criteria/personalization";
import { frequencyInRelationship } from "./criteria/purchase-frequency";
import type { Model } from "./model";
import type { CertaintyModel } from "./model-rules";
import { toTenths } from "./tenths";
import type { Weighed } from "./weighed";

type Fill = "low" | "high";

const FULL_WEIGHT = 100;

/**
 * Whether a verdict hangs on what is unknown (domain.md §3.2): the score is worked out twice, with
 * everything unknown filled unfavourably and favourably, and either lies on the other side of the
 * client threshold. So a client is firm only where the bid test is passed and enough is known.
 */
export function hangsOnUnknown(
  weighed: Weighed,
  model: Model,
  certainty: CertaintyModel,
  isClient: boolean,
): boolean {
  if (isAllKnown(weighed)) return false;
  const clientFrom = toTenths(model.segments.clientFrom);
  const isClientFilled = (fill: Fill) =>
    filledTenths(weighed, model, certainty, fill) >= clientFrom;
  return isClientFilled("low") !== isClient || isClientFilled("high") !== isClient;
}

function isAllKnown({ criteria, standing }: Weighed): boolean {
  const { tenure, personalization, ticketSize, purchaseFrequency } = criteria;
  if (standing.startsEarlier || tenure.status === "unknown") return false;
  if (ticketSize.status === "unknown" || purchaseFrequency.status === "unknown") return false;
  const last = personalization.signals.at(-1);
  return personalization.evidence === FULL_WEIGHT && last?.signal !== "judged";
}

/** The score in tenths with everything unknown filled. */
function filledTenths(
  { criteria, facts, standing }: Weighed,
  model: Model,
  certainty: CertaintyModel,
  fill: Fill,
): number {
  const favourable = fill === "high";
  const startsEarlier = favourable && standing.startsEarlier;
  const unknown = model.segments.fills[fill];
  const personalization = filledPersonalization(criteria.personalization, model, certainty, fill);
  const { tenure, ticketSize, purchaseFrequency } = criteria;
  const commits = commitmentOf(facts, standing.lapsed, model.purchaseFrequency, favourable);
  const frequency =
    purchaseFrequency.status === "unknown"
      ? unknown
      : frequencyInRelationship(
          purchaseFrequency,
          model.purchaseFrequency,
          personalization,
          commits,
          startsEarlier,
        );
  const years = tenure.status === "unknown" ? unknown : startsEarlier ? 100 : tenure.points;
  const ticket = ticketSize.status === "unknown" ? unknown : ticketSize.points;
  const { weights } = model;
  const sum =
    weights.tenure * years +
    weights.personalization * personalization +
    weights.ticketSize * ticket +
    weights.purchaseFrequency * frequency;
  return Math.min(
    toTenths(sum / FULL_WEIGHT),
    bidsTenths(filledShare(facts, certainty, favourable), model),
    inertiaTenths(personalization, model),
  );
}

/** Points of personalization over its full weight; a judgement speaks for part of what is unknown. */
function filledPersonalization(
  { signals }: PersonalizationResult,
  { personalization: { judged }, segments: { fills } }: Model,
  certainty: CertaintyModel,
  fill: Fill,
): number {
  let unknown = FULL_WEIGHT;
  let sum = 0;
  for (const { signal, weight, points } of signals) {
    unknown -= weight;
    if (signal !== "judged") sum += weight * points;
    else {
      const counted = judged.evidenceShare;
      sum += weight * (counted * points + (1 - counted) * fills[fill]);
    }
  }
  return (sum + unknown * certainty.signals[fill]) / FULL_WEIGHT;
}

/** For the bids ceiling: what an unknown share counts as; undefined sets no ceiling. */
function filledShare(
  { directAwardShare, judged, agreement }: Weighed["facts"],
  { bidShare, vouchedFrom }: CertaintyModel,
  favourable: boolean,
): number | undefined {
  if (directAwardShare !== undefined || favourable) return directAwardShare;
  // Somebody who judges that they share plans first has seen more than the bids would tell.
  const vouched =
    judged !== undefined && judged >= vouchedFrom && agreement !== "tendered framework";
  return vouched ? undefined : bidShare;
}
