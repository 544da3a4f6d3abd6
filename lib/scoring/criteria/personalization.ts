import { heightAt } from "../curve";
import type { Agreement, Contact, RelationshipFacts } from "../facts";
import type { MissingFact } from "../missing-fact";
import type { PersonalizationModel } from "../model";
import { isBelow } from "../tenths";

/** What can be observed of the relationship, in the order of lists and ties. */
export const SIGNALS = [
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "touchpoints12m",
  "contact",
] as const;
export type Signal = (typeof SIGNALS)[number];

interface Reading<Name extends Signal | "judged", Value> {
  readonly signal: Name;
  readonly value: Value;
  readonly points: number;
  /** Share of personalization it speaks for, 0–100. */
  readonly weight: number;
}

/** One signal as read: its value, its points and the weight it speaks for. */
export type SignalReading =
  | Reading<"directAwardShare", number>
  | Reading<"tailoredShare", number>
  | Reading<"agreement", Agreement>
  | Reading<"touchpoints12m", number>
  | Reading<"contact", Contact>
  | Reading<"judged", number>;

interface Evidence {
  /** 0–100. */
  readonly evidence: number;
  /** What is known, the judgement last: shown even while personalization waits for more. */
  readonly signals: readonly SignalReading[];
}

export type PersonalizationResult =
  | ({ readonly status: "known"; readonly points: number } & Evidence)
  | ({ readonly status: "unknown"; readonly missing: readonly MissingFact[] } & Evidence);

const TOTAL_WEIGHT = 100;

/**
 * Personalization (domain.md §3.1, 4): weighted mean of the signals known → points 0–100. The
 * owner's judgement fills the weight that is not observed; below the evidence floor the signals
 * wait and the criterion is unknown.
 */
export function personalization(
  facts: RelationshipFacts,
  model: PersonalizationModel,
): PersonalizationResult {
  const signals = observed(facts, model);
  let evidence = 0;
  for (const reading of signals) evidence += reading.weight;
  const unobserved = TOTAL_WEIGHT - evidence;
  if (facts.judged !== undefined && unobserved > 0) {
    const points = heightAt(model.judged.curve, facts.judged);
    signals.push({ signal: "judged", value: facts.judged, points, weight: unobserved });
    evidence += unobserved * model.judged.evidenceShare;
  }
  if (isBelow(evidence, model.evidenceFloor)) {
    return { status: "unknown", missing: unobservedSignals(facts), evidence, signals };
  }
  let weight = 0;
  let sum = 0;
  for (const reading of signals) {
    weight += reading.weight;
    sum += reading.weight * reading.points;
  }
  return { status: "known", points: sum / weight, evidence, signals };
}

function observed(facts: RelationshipFacts, { signals }: PersonalizationModel): SignalReading[] {
  const readings: SignalReading[] = [];
  const { directAwardShare, tailoredShare, agreement, touchpoints12m, contact } = facts;
  if (directAwardShare !== undefined) {
    const { weight, curve } = signals.directAwardShare;
    const points = heightAt(curve, directAwardShare);
    readings.push({ signal: "directAwardShare", value: directAwardShare, points, weight });
  }
  if (tailoredShare !== undefined) {
    const { weight, curve } = signals.tailoredShare;
    const points = heightAt(curve, tailoredShare);
    readings.push({ signal: "tailoredShare", value: tailoredShare, points, weight });
  }
  if (agreement !== undefined) {
    const { weight, points } = signals.agreement;
    const height = points[agreement];
    if (height !== undefined) {
      readings.push({ signal: "agreement", value: agreement, points: height, weight });
    }
  }
  if (touchpoints12m !== undefined) {
    const { weight, curve } = signals.touchpoints12m;
    const points = heightAt(curve, touchpoints12m);
    readings.push({ signal: "touchpoints12m", value: touchpoints12m, points, weight });
  }
  if (contact !== undefined) {
    const { weight, points } = signals.contact;
    readings.push({ signal: "contact", value: contact, points: points[contact], weight });
  }
  return readings;
}

/** The signals nobody has recorded, in their order. */
export function unobservedSignals(facts: RelationshipFacts): Signal[] {
  return SIGNALS.filter((signal) => facts[signal] === undefined);
}
