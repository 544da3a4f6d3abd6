import { z } from "zod";
import { AGREEMENTS, CONTACTS, CRITERIA } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { curve, follows } from "./model-curve";
import {
  certainty,
  commitment,
  latestStart,
  newcomer,
  points,
  rhythm,
  share,
  trust,
} from "./model-rules";

/** The door for scoring models: a file, a form or stored JSON (domain.md §3.4). */

const FULL_WEIGHT = 100;
const CRITERION_WEIGHT_MAX = 50;
const REFERENCE_TICKET_MAX_MINOR = 900_000_000_000_000;

const weight = z.number().min(0).max(FULL_WEIGHT);

/** Fractional weights add up to 100 only within the precision of binary fractions. */
const WEIGHT_TOLERANCE = 1e-9;

function totals100(weights: readonly number[]): boolean {
  const total = weights.reduce((sum, part) => sum + part, 0);
  return Math.abs(total - FULL_WEIGHT) < WEIGHT_TOLERANCE;
}

const curveSignal = z.strictObject({ weight, curve: curve(points, "rising") });

const criterionWeights = z
  .strictObject({
    tenure: weight,
    personalization: weight,
    ticketSize: weight,
    purchaseFrequency: weight,
  })
  .refine((weights) => totals100(CRITERIA.map((criterion) => weights[criterion])), {
    message: "the four weights must total 100",
  })
  .refine((weights) => CRITERIA.every((criterion) => weights[criterion] <= CRITERION_WEIGHT_MAX), {
    message: "no weight may exceed 50, so that no criterion decides alone",
  });

const signals = z
  .strictObject({
    directAwardShare: curveSignal,
    tailoredShare: curveSignal,
    agreement: z.strictObject({
      weight,
      points: z
        .strictObject({
          none: points,
          subscription: points,
          "tendered framework": points.optional(),
          framework: points,
          retainer: points,
        })
        .refine(
          (ladder) =>
            follows(
              AGREEMENTS.flatMap((step) => ladder[step] ?? []),
              "rising",
            ),
          {
            message: "points must not fall from none to subscription, framework and retainer",
          },
        ),
    }),
    touchpoints12m: curveSignal,
    contact: z.strictObject({
      weight,
      points: z.strictObject({ general: points, named: points }).refine(
        (ladder) =>
          follows(
            CONTACTS.map((step) => ladder[step]),
            "rising",
          ),
        {
          message: "a named contact cannot have fewer points than the general channel",
        },
      ),
    }),
  })
  .refine((all) => totals100(Object.values(all).map((signal) => signal.weight)), {
    message: "the five signal weights must total 100",
  });

const ceilings = z.strictObject({
  bids: z.strictObject({ curve: curve(points, "rising"), below: share, atMost: points }),
  inertia: z
    .strictObject({ below: points, atMost: points, slope: curve(points, "rising").optional() })
    .refine(
      ({ atMost, slope }) =>
        slope === undefined || slope.points.every(([, height]) => height >= atMost),
      {
        message: "the slope must not begin below what less personalization gives",
      },
    ),
});

const segments = z
  .strictObject({
    clientFrom: points,
    unratedFrom: points,
    coverageFloor: points,
    borderline: z.strictObject({ from: points, below: points }),
    fills: z.strictObject({ low: points, high: points }),
    certainty: certainty.optional(),
  })
  .refine(({ borderline }) => borderline.from < borderline.below, {
    message: "borderline must begin below where it ends",
  })
  .refine(({ fills }) => fills.low < fills.high, {
    message: "the low fill must lie below the high one",
  })
  .refine(({ unratedFrom, clientFrom }) => unratedFrom <= clientFrom, {
    message:
      "without known personalization, unrated cannot begin above where a client does: trade alone never makes a client",
  });

const modelSchema = z.strictObject({
  version: z.string().min(1).max(50),
  weights: criterionWeights,
  tenure: curve(points, "rising"),
  ticketSize: curve(points, "rising"),
  purchaseFrequency: z.strictObject({
    band: curve(points, "onePeak"),
    fewOrders: z.strictObject({ below: z.int().min(2).max(100), start: points }),
    gapDamping: curve(share, "falling"),
    trust: trust.optional(),
    commitment: commitment.optional(),
  }),
  personalization: z.strictObject({
    signals,
    judged: z.strictObject({ curve: curve(points, "rising"), evidenceShare: share }),
    /** Above 0: personalization of which nothing is known cannot count as known. */
    evidenceFloor: z.number().min(1).max(FULL_WEIGHT),
  }),
  referenceTicket: z
    .strictObject({
      minor: z.int().min(1).max(REFERENCE_TICKET_MAX_MINOR),
      currency: z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as EUR"),
    })
    .optional(),
  ceilings,
  segments,
  standing: z.strictObject({
    lapseMonths: z.number().min(12).max(120),
    quiet: z.strictObject({
      gaps: z.number().min(1).max(100),
      fromOrders: z.int().min(2).max(1000),
    }),
    rhythm: rhythm.optional(),
    newcomer: newcomer.optional(),
    latestStart: latestStart.optional(),
  }),
});

export type ParsedModel =
  | { readonly ok: true; readonly model: Model }
  /** One readable sentence per fault, every fault; the same apart by the place in the definition. */
  | {
      readonly ok: false;
      readonly errors: readonly string[];
      readonly problems: readonly ModelProblem[];
    };

/** What is wrong at a place of a definition, such as `weights.tenure`. */
export interface ModelProblem {
  readonly path: string;
  readonly message: string;
}

/** Reads a scoring model from parsed JSON; unknown keys are refused, every fault is named. */
export function parseModel(json: unknown): ParsedModel {
  const result = modelSchema.safeParse(json);
  if (result.success) return { ok: true, model: result.data };
  const problems = result.error.issues.map(({ path, message }) => ({
    path: path.map(String).join("."),
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`,
  }));
  return { ok: false, errors: result.error.issues.map(sentenceOf), problems };
}

function sentenceOf({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  const place = path.length === 0 ? "the model" : path.map(String).join(".");
  return `${place}: ${message.charAt(0).toLowerCase()}${message.slice(1)}.`;
}
