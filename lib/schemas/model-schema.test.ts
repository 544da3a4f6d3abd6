import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { errorsOf } from "@/tests/factories/model-errors";
import { parseModel } from "./model-schema";

const { weights, personalization, segments, ceilings } = DEFAULT_MODEL;
const { signals } = personalization;
const { slope } = MODEL_2026_2.ceilings.inertia;

describe("a model file", () => {
  it("round-trips the default model", () => {
    const parsed = parseModel(JSON.parse(JSON.stringify(DEFAULT_MODEL)));
    expect(parsed).toEqual({ ok: true, model: DEFAULT_MODEL });
  });

  it("round-trips the second model, and knows a model without its rules", () => {
    const parsed = parseModel(JSON.parse(JSON.stringify(MODEL_2026_2)));
    expect(parsed).toEqual({ ok: true, model: MODEL_2026_2 });
    const first = parseModel(JSON.parse(JSON.stringify(DEFAULT_MODEL)));
    expect(JSON.stringify(first.ok && first.model)).toBe(JSON.stringify(DEFAULT_MODEL));
  });

  it("takes a reference ticket", () => {
    const referenceTicket = { minor: 125_000, currency: "EUR" };
    expect(parseModel({ ...DEFAULT_MODEL, referenceTicket })).toMatchObject({
      ok: true,
      model: { referenceTicket },
    });
  });

  it.each<[string, unknown, string]>([
    [
      "weights that do not total 100",
      { ...DEFAULT_MODEL, weights: { ...weights, tenure: 21 } },
      "weights: the four weights must total 100.",
    ],
    [
      "a weight above 50",
      {
        ...DEFAULT_MODEL,
        weights: { tenure: 51, personalization: 29, ticketSize: 10, purchaseFrequency: 10 },
      },
      "weights: no weight may exceed 50, so that no criterion decides alone.",
    ],
    [
      "signal weights that do not total 100",
      {
        ...DEFAULT_MODEL,
        personalization: {
          ...personalization,
          signals: { ...signals, contact: { ...signals.contact, weight: 20 } },
        },
      },
      "personalization.signals: the five signal weights must total 100.",
    ],
    [
      "a client threshold under the unrated one",
      { ...DEFAULT_MODEL, segments: { ...segments, clientFrom: 50 } },
      "segments: without known personalization, unrated cannot begin above where a client does: trade alone never makes a client.",
    ],
    [
      "points above 100",
      { ...DEFAULT_MODEL, ceilings: { ...ceilings, inertia: { below: 40, atMost: 101 } } },
      "ceilings.inertia.atMost: too big: expected number to be <=100.",
    ],
    [
      "a slope that begins below what less personalization gives",
      {
        ...MODEL_2026_2,
        ceilings: { ...MODEL_2026_2.ceilings, inertia: { below: 40, atMost: 56, slope } },
      },
      "ceilings.inertia: the slope must not begin below what less personalization gives.",
    ],
    [
      "fills of signals in the wrong order",
      {
        ...MODEL_2026_2,
        segments: {
          ...segments,
          certainty: { ...MODEL_2026_2.segments.certainty, signals: { low: 80, high: 0 } },
        },
      },
      "segments.certainty.signals: the low fill must lie below the high one.",
    ],
    [
      "a rhythm of which a part is missing",
      { ...MODEL_2026_2, standing: { ...MODEL_2026_2.standing, newcomer: { belowDays: 365 } } },
      "standing.newcomer.purchases: invalid input: expected number, received undefined.",
    ],
    [
      "a tendered framework above a framework",
      {
        ...DEFAULT_MODEL,
        personalization: {
          ...personalization,
          signals: {
            ...signals,
            agreement: {
              ...signals.agreement,
              points: { ...signals.agreement.points, "tendered framework": 70 },
            },
          },
        },
      },
      "personalization.signals.agreement.points: points must not fall from none to subscription, framework and retainer.",
    ],
    [
      "a key nobody knows",
      { ...DEFAULT_MODEL, colour: "blue" },
      'the model: unrecognized key: "colour".',
    ],
    [
      "a currency that is none",
      { ...DEFAULT_MODEL, referenceTicket: { minor: 1, currency: "euro" } },
      "referenceTicket.currency: must be an ISO 4217 code such as EUR.",
    ],
  ])("refuses %s", (_name, json, sentence) => {
    expect(errorsOf(json)).toContain(sentence);
  });

  it("accepts fractional weights that total 100", () => {
    const fractional = {
      tenure: 33.3,
      personalization: 33.3,
      ticketSize: 33.3,
      purchaseFrequency: 0.1,
    };
    expect(parseModel({ ...DEFAULT_MODEL, weights: fractional }).ok).toBe(true);
  });

  it("names every fault, not the first", () => {
    const { version: _, ...unversioned } = DEFAULT_MODEL;
    expect(errorsOf({ ...unversioned, tenure: 5, extra: 1 })).toHaveLength(3);
  });

  it.each([[null], [[]], ["2026.1"], [undefined]])("refuses %j", (json) => {
    expect(errorsOf(json)).toHaveLength(1);
  });
});
