import { DAYS_PER_MONTH } from "./calendar";
import { lastX, peakX } from "./curve";
import type { Criterion, Facts } from "./facts";
import type { Run } from "./flip-search";
import type { Model } from "./model";
import type { Rating } from "./rate";

/** The main facts of the criteria. */
export const FLIP_FACTS = [
  "tenureMonths",
  "directAwardShare",
  "tailoredShare",
  "judged",
  "averageTicketMinor",
  "ordersPerYear",
] as const;
export type FlipFact = (typeof FLIP_FACTS)[number];

/** The values a fact can reach, as steps. */
export interface FlipRange {
  /** What it is now, in the unit of `valueAt`; `undefined` where it is not known. */
  readonly current: number | undefined;
  readonly runs: readonly Run[];
  readonly valueAt: (index: number) => number;
}

const SHARE_STEPS = 100;
const JUDGED: Run = { from: 1, to: 5 };
/** The average ticket is searched in round steps of at most this part of the reference ticket. */
const TICKET_STEP_PART = 50;

/** The main fact of a criterion; for personalization the first known, else the account owner's judgement. */
export function mainFactOf(criterion: Criterion, facts: Facts): FlipFact {
  if (criterion === "tenure") return "tenureMonths";
  if (criterion === "ticketSize") return "averageTicketMinor";
  if (criterion === "purchaseFrequency") return "ordersPerYear";
  if (facts.directAwardShare !== undefined) return "directAwardShare";
  return facts.tailoredShare !== undefined ? "tailoredShare" : "judged";
}

/** The values to try; `undefined` where no value of this fact alone can change anything. */
export function rangeOf(
  fact: FlipFact,
  facts: Facts,
  model: Model,
  rating: Rating,
): FlipRange | undefined {
  switch (fact) {
    case "tenureMonths":
      return tenureRange(model, rating);
    case "directAwardShare":
    case "tailoredShare":
      return {
        current: facts[fact],
        runs: [{ from: 0, to: SHARE_STEPS }],
        valueAt: (index) => index / SHARE_STEPS,
      };
    case "judged":
      return { current: facts.judged, runs: [JUDGED], valueAt: (index) => index };
    case "averageTicketMinor":
      return ticketRange(model, rating);
    case "ordersPerYear":
      return frequencyRange(model, rating);
  }
}

function tenureRange(model: Model, { criteria, lapsed }: Rating): FlipRange | undefined {
  const end = Math.ceil(lastX(model.tenure));
  const valueAt = (index: number) => index;
  if (criteria.tenure.status === "unknown") {
    // A date of the first purchase can also tell the orders a year, which fall as tenure grows:
    // the score may go up and down, so every month is a run of its own.
    const runs = Array.from({ length: end + 1 }, (_, month) => ({ from: month, to: month }));
    return { current: undefined, runs, valueAt };
  }
  // No time passes for a lapsed account: it is rated as of its last purchase.
  if (lapsed) return undefined;
  const to = Math.ceil(lastX(model.tenure) - criteria.tenure.months);
  return { current: 0, runs: [{ from: 1, to }], valueAt };
}

function ticketRange(model: Model, { criteria }: Rating): FlipRange | undefined {
  if (model.referenceTicket === undefined) return undefined;
  const reference = model.referenceTicket.minor;
  const step = roundStep(reference / TICKET_STEP_PART);
  const { ticketSize } = criteria;
  return {
    current: ticketSize.status === "known" ? ticketSize.averageTicketMinor : undefined,
    runs: [{ from: 1, to: Math.ceil((lastX(model.ticketSize) * reference) / step) }],
    valueAt: (index) => index * step,
  };
}

/** The largest 1, 2 or 5 × a power of ten up to a limit, at least one minor unit. */
function roundStep(limit: number): number {
  let step = 1;
  let next = 2;
  for (let turn = 1; next <= limit; turn += 1) {
    step = next;
    next = turn % 3 === 1 ? step * 2.5 : step * 2;
  }
  return step;
}

function frequencyRange(model: Model, { criteria }: Rating): FlipRange {
  const { band } = model.purchaseFrequency;
  const end = Math.ceil(lastX(band));
  const peak = Math.min(end, Math.floor(peakX(band)));
  const { purchaseFrequency } = criteria;
  return {
    current: purchaseFrequency.status === "known" ? purchaseFrequency.perYear : undefined,
    runs: [
      { from: 1, to: peak },
      { from: Math.max(1, peak + 1), to: end },
    ],
    valueAt: (index) => index,
  };
}

/**
 * The facts with one of them at another value and the others held: a longer tenure leaves the
 * orders a year as they are, where these are known.
 *
 * @param value the unit of the fact; for a known tenure, months more than now.
 */
export function factWith(facts: Facts, rating: Rating, fact: FlipFact, value: number): Facts {
  if (fact !== "tenureMonths") return { ...facts, [fact]: value };
  const days = Math.ceil(value * DAYS_PER_MONTH);
  const { purchaseFrequency } = rating.criteria;
  return {
    ...facts,
    customerSince: (facts.customerSince ?? rating.effectiveAsOf) - days,
    ordersPerYear:
      purchaseFrequency.status === "known" ? purchaseFrequency.perYear : facts.ordersPerYear,
  };
}
