import type { SignalReading } from "./criteria/personalization";
import { peakX } from "./curve";
import type { Day } from "./facts";
import type { Model } from "./model";
import type { Rating } from "./rate";

/** Where a count a year lies against the band's peak. */
export const PACES = ["slower", "peak", "faster"] as const;
export type Pace = (typeof PACES)[number];

type ReasonFigures =
  | {
      readonly code: "tenure";
      readonly months: number;
      /** At least so many months: the first day of all orders known. */
      readonly ordersBeginOn?: Day;
    }
  | { readonly code: "ticketSize"; readonly ratio: number; readonly averageTicketMinor: number }
  | {
      readonly code: "purchaseFrequency";
      readonly perYear: number;
      readonly total: number | undefined;
      readonly pace: Pace;
      /** The total that takes the band off hold, where this account is below it. */
      readonly earnedFrom: number | undefined;
      /** 0–1, below 1 where irregular gaps cost points. */
      readonly damping: number;
      /** 0–1: how much of what coming often costs is given back, because it is given in trust. */
      readonly trust?: number;
      /** 0–1: how much of the band is earned at once by commitment. */
      readonly commitment?: number;
    }
  | {
      readonly [Name in SignalReading["signal"]]: {
        readonly code: Name;
        readonly value: Extract<SignalReading, { signal: Name }>["value"];
      };
    }[SignalReading["signal"]];

/** One reason, as a code with its numbers. */
export type Reason = ReasonFigures & {
  readonly points: number;
  /** Weight × (points − the client threshold): how hard it pulls, and to which side. */
  readonly strength: number;
};

export interface Reasons {
  /** Points at or above the client threshold, the strongest first. */
  readonly for: readonly Reason[];
  /** Points below it, the strongest first. */
  readonly against: readonly Reason[];
}

/**
 * Reasons for and against (domain.md §3.3), ordered by weight × (points − 60). Personalization
 * speaks through its signals, each with its share of the criterion's weight, so that their
 * strengths add up to the criterion's; while it waits for evidence it gives no reason.
 */
export function reasonsOf(rating: Pick<Rating, "criteria">, model: Model): Reasons {
  const reasons = [...tradeReasons(rating, model), ...signalReasons(rating, model)];
  return {
    for: reasons.filter((r) => r.strength >= 0).sort((a, b) => b.strength - a.strength),
    against: reasons.filter((r) => r.strength < 0).sort((a, b) => a.strength - b.strength),
  };
}

function tradeReasons({ criteria }: Pick<Rating, "criteria">, model: Model): Reason[] {
  const { weights, segments } = model;
  const { tenure, ticketSize, purchaseFrequency } = criteria;
  const strength = (weight: number, points: number) => weight * (points - segments.clientFrom);
  const reasons: Reason[] = [];
  if (tenure.status === "known") {
    const { points, months, ordersBeginOn } = tenure;
    reasons.push({
      code: "tenure",
      months,
      ...(ordersBeginOn !== undefined && { ordersBeginOn }),
      points,
      strength: strength(weights.tenure, points),
    });
  }
  if (ticketSize.status === "known") {
    const { points, ratio, averageTicketMinor } = ticketSize;
    reasons.push({
      code: "ticketSize",
      ratio,
      averageTicketMinor,
      points,
      strength: strength(weights.ticketSize, points),
    });
  }
  if (purchaseFrequency.status === "known") {
    const { points, perYear, total, damping, trust, commitment } = purchaseFrequency;
    const { below } = model.purchaseFrequency.fewOrders;
    reasons.push({
      code: "purchaseFrequency",
      perYear,
      total,
      pace: paceOf(perYear, model),
      earnedFrom: total !== undefined && total < below ? below : undefined,
      damping,
      ...(trust !== undefined && { trust }),
      ...(commitment !== undefined && { commitment }),
      points,
      strength: strength(weights.purchaseFrequency, points),
    });
  }
  return reasons;
}

function paceOf(perYear: number, { purchaseFrequency: { band } }: Model): Pace {
  const first = peakX(band);
  if (perYear < first) return "slower";
  const highest = Math.max(...band.points.map(([, points]) => points));
  const last = band.points.findLast(([, points]) => points === highest)?.[0] ?? first;
  return perYear > last ? "faster" : "peak";
}

function signalReasons({ criteria }: Pick<Rating, "criteria">, model: Model): Reason[] {
  const { personalization } = criteria;
  if (personalization.status === "unknown") return [];
  const total = personalization.signals.reduce((sum, { weight }) => sum + weight, 0);
  return personalization.signals.map((reading) => {
    const share = (model.weights.personalization * reading.weight) / total;
    return signalReason(reading, share * (reading.points - model.segments.clientFrom));
  });
}

/** Case by case, so that the value keeps the type of its signal. */
function signalReason(reading: SignalReading, strength: number): Reason {
  const { points } = reading;
  switch (reading.signal) {
    case "agreement":
      return { code: reading.signal, value: reading.value, points, strength };
    case "contact":
      return { code: reading.signal, value: reading.value, points, strength };
    default:
      return { code: reading.signal, value: reading.value, points, strength };
  }
}
