import type { Curve } from "./curve";
import type { Agreement, Contact, Criterion } from "./facts";
import type {
  CertaintyModel,
  CommitmentModel,
  LatestStartModel,
  NewcomerModel,
  RhythmModel,
  TrustModel,
} from "./model-rules";

/** A signal read off a curve, and its weight in personalization. */
export interface CurveSignal {
  readonly weight: number;
  readonly curve: Curve;
}

/** A signal with points for each member of a closed set, and its weight in personalization. */
export interface ChoiceSignal<Choice extends string> {
  readonly weight: number;
  readonly points: Readonly<Record<Choice, number>>;
}

export interface PersonalizationModel {
  /** Weights total 100. */
  readonly signals: {
    readonly directAwardShare: CurveSignal;
    readonly tailoredShare: CurveSignal;
    /** Without points for a tendered framework, that agreement counts as unknown. */
    readonly agreement: {
      readonly weight: number;
      readonly points: Readonly<Record<Exclude<Agreement, "tendered framework">, number>> & {
        readonly "tendered framework"?: number | undefined;
      };
    };
    readonly touchpoints12m: CurveSignal;
    readonly contact: ChoiceSignal<Contact>;
  };
  readonly judged: {
    /** The owner's judgement 1–5 → points. */
    readonly curve: Curve;
    /** 0–1: how much of the weight it fills counts as evidence. */
    readonly evidenceShare: number;
  };
  /** Evidence (0–100) from which personalization counts as known. */
  readonly evidenceFloor: number;
}

export interface PurchaseFrequencyModel {
  /** Decisions to buy a year → points; one peak. */
  readonly band: Curve;
  /** With fewer than `below` purchases in total the band is earned step by step from `start`. */
  readonly fewOrders: { readonly below: number; readonly start: number };
  /** Coefficient of variation of the gaps → multiplier 0–1. */
  readonly gapDamping: Curve;
  /** Coming often costs nothing where it is given in trust; absent: it always does. */
  readonly trust?: TrustModel | undefined;
  /** A committed account earns the band at once; absent: purchase by purchase only. */
  readonly commitment?: CommitmentModel | undefined;
}

export interface CeilingsModel {
  /** directAwardShare → the highest score possible; at most `atMost` while the share is under `below`. */
  readonly bids: { readonly curve: Curve; readonly below: number; readonly atMost: number };
  /**
   * Personalization known and under `below` points: the score is at most `atMost`; from there on
   * it is at most the height of the slope, where there is one.
   */
  readonly inertia: {
    readonly below: number;
    readonly atMost: number;
    readonly slope?: Curve | undefined;
  };
}

/**
 * A scoring model: versioned data, everything about the rating that a workspace may edit
 * (domain.md §3.1–3.4). An applied version never changes.
 */
export interface Model {
  readonly version: string;
  /** Total 100, none above 50. */
  readonly weights: Readonly<Record<Criterion, number>>;
  /** Months from the first purchase → points. */
  readonly tenure: Curve;
  /** Average ticket ÷ reference ticket → points. */
  readonly ticketSize: Curve;
  readonly purchaseFrequency: PurchaseFrequencyModel;
  readonly personalization: PersonalizationModel;
  /** The workspace's typical ticket; without one, ticket size is unknown. */
  readonly referenceTicket?: { readonly minor: number; readonly currency: string } | undefined;
  readonly ceilings: CeilingsModel;
  readonly segments: {
    /** Score from which an account is a client. */
    readonly clientFrom: number;
    /** Without known personalization, a score from here on is unrated. */
    readonly unratedFrom: number;
    /** Coverage (0–100) below which an account is unrated. */
    readonly coverageFloor: number;
    /** Borderline from `from`, up to but not including `below`. */
    readonly borderline: { readonly from: number; readonly below: number };
    /** Points the missing weight is filled with to see whether a verdict is provisional. */
    readonly fills: { readonly low: number; readonly high: number };
    /** Stricter rules for borderline and provisional; absent: those of 2026.1. */
    readonly certainty?: CertaintyModel | undefined;
  };
  readonly standing: {
    /** Lapsed when the last purchase was more than this many months back. */
    readonly lapseMonths: number;
    /** Quiet when silent for more than `gaps` usual gaps, from `fromOrders` orders on. */
    readonly quiet: { readonly gaps: number; readonly fromOrders: number };
    /** An account's own rhythm, for lapsed and quiet; absent: the same months for everybody. */
    readonly rhythm?: RhythmModel | undefined;
    /** Absent: no account is new. */
    readonly newcomer?: NewcomerModel | undefined;
    /** Absent: every date of a first purchase is taken as known. */
    readonly latestStart?: LatestStartModel | undefined;
  };
}

/**
 * The first scoring model; every figure is from domain.md §3.1 and §3.2. What it lacks, its
 * successor has: `MODEL_2026_2`.
 */
export const DEFAULT_MODEL: Model = {
  version: "2026.1",
  weights: { tenure: 20, personalization: 40, ticketSize: 20, purchaseFrequency: 20 },
  tenure: linear([0, 0], [6, 15], [12, 30], [24, 55], [36, 75], [60, 100]),
  ticketSize: ln([0.1, 0], [0.3, 20], [1, 50], [3, 75], [10, 100]),
  purchaseFrequency: {
    band: ln(
      [0.1, 0],
      [0.25, 20],
      [0.5, 45],
      [1, 80],
      [2, 95],
      [4, 100],
      [12, 100],
      [26, 60],
      [52, 25],
      [104, 10],
      [250, 0],
    ),
    fewOrders: { below: 4, start: 10 },
    gapDamping: linear([0.8, 1], [1.5, 0.8]),
  },
  personalization: {
    signals: {
      directAwardShare: {
        weight: 35,
        curve: linear([0, 0], [0.25, 20], [0.5, 45], [0.75, 75], [0.9, 95], [1, 100]),
      },
      tailoredShare: {
        weight: 25,
        curve: linear([0, 0], [0.25, 35], [0.5, 65], [0.8, 95], [1, 100]),
      },
      agreement: {
        weight: 15,
        points: { none: 0, subscription: 25, framework: 60, retainer: 100 },
      },
      touchpoints12m: { weight: 15, curve: linear([0, 0], [1, 20], [4, 60], [12, 100]) },
      contact: { weight: 10, points: { general: 0, named: 100 } },
    },
    judged: { curve: linear([1, 0], [2, 25], [3, 50], [4, 75], [5, 100]), evidenceShare: 0.5 },
    evidenceFloor: 45,
  },
  ceilings: {
    bids: {
      curve: linear([0, 40], [0.25, 50], [0.5, 60], [0.75, 100]),
      below: 0.5,
      atMost: 59.9,
    },
    inertia: { below: 40, atMost: 54.9 },
  },
  segments: {
    clientFrom: 60,
    unratedFrom: 55,
    coverageFloor: 40,
    borderline: { from: 55, below: 65 },
    fills: { low: 20, high: 80 },
  },
  standing: { lapseMonths: 24, quiet: { gaps: 2, fromOrders: 3 } },
};

function linear(...points: Curve["points"]): Curve {
  return { scale: "linear", points };
}

function ln(...points: Curve["points"]): Curve {
  return { scale: "ln", points };
}
