import fc from "fast-check";
import { AGREEMENTS, CONTACTS, type Facts } from "@/lib/scoring/facts";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";

/** The as-of date of the laws of the rating. */
export const AS_OF = 20_000;

/** The default model with an odd reference ticket. */
export const MODEL: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 73_000, currency: "EUR" },
};

/** Every built-in model, with the same one. */
export const MODELS: readonly Model[] = [
  MODEL,
  { ...MODEL_2026_2, referenceTicket: MODEL.referenceTicket },
];

/** A whole number of steps: a double would nearly always be next to 0 or next to the maximum. */
const stepped = (max: number, step: number) =>
  fc.integer({ min: 0, max: Math.round(max / step) }).map((steps) => steps * step);

const share = stepped(1, 0.005).map((value) => Math.min(1, value));
const count = (max: number) => fc.oneof(fc.nat(max), fc.nat(4));
const ordersPerYear = fc.oneof(stepped(300, 0.1), stepped(20, 0.1));
const averageTicketMinor = fc.oneof(stepped(2_000_000, 7.5), stepped(100_000, 0.5));
const judged = stepped(4, 0.25).map((value) => 1 + value);

/** Facts all of which are known. */
export const everyFact = fc.record({
  customerSince: fc.integer({ min: AS_OF - 3000, max: AS_OF }),
  lastPurchaseOn: fc.oneof(
    fc.integer({ min: AS_OF - 1200, max: AS_OF }),
    fc.integer({ min: AS_OF - 60, max: AS_OF }),
  ),
  orders12m: count(300),
  ordersTotal: count(900),
  ordersPerYear,
  purchaseDates12m: count(300),
  purchaseDatesTotal: count(900),
  revenue12mMinor: fc.integer({ min: -100_000, max: 90_000_000 }),
  revenueTotalMinor: fc.integer({ min: -100_000, max: 900_000_000 }),
  averageTicketMinor,
  gapVariation: stepped(2, 0.01),
  longestGapDays: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 1500 })),
  ordersBeginOn: fc.integer({ min: AS_OF - 3200, max: AS_OF }),
  directAwardShare: share,
  tailoredShare: share,
  agreement: fc.constantFrom(...AGREEMENTS),
  contact: fc.constantFrom(...CONTACTS),
  touchpoints12m: count(30),
  judged,
});

const FACT_NAMES = [
  "customerSince",
  "lastPurchaseOn",
  "orders12m",
  "ordersTotal",
  "ordersPerYear",
  "purchaseDates12m",
  "purchaseDatesTotal",
  "revenue12mMinor",
  "revenueTotalMinor",
  "averageTicketMinor",
  "gapVariation",
  "longestGapDays",
  "ordersBeginOn",
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "contact",
  "touchpoints12m",
  "judged",
] as const satisfies readonly (keyof Facts)[];

/** Facts in any combination, sensible or not, any of them unknown. */
export const someFacts: fc.Arbitrary<Facts> = fc
  .tuple(everyFact, fc.subarray([...FACT_NAMES]))
  .map(([facts, unknown]) => ({
    ...facts,
    ...Object.fromEntries(unknown.map((name) => [name, undefined])),
  }));
