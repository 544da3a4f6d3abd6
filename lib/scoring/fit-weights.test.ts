import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_OF, MODEL, someFacts } from "@/tests/factories/some-facts";
import { criteriaOf } from "@/tests/factories/verdicts";
import { CRITERIA, type Criterion, SEGMENTS, type Segment } from "./facts";
import { type FittedAccount, fitWeights, WEIGHT_SETS } from "./fit-weights";
import { DEFAULT_MODEL } from "./model";
import { rate } from "./rate";

type Points = Readonly<Record<Criterion, number>>;

/** 54 of 100 under the default weights; a client from a tenure weight of 35 on (45 + 0.45 × 35 = 60.75). */
const LOYAL: Points = { tenure: 90, personalization: 45, ticketSize: 45, purchaseFrequency: 45 };
/** 78 under the default weights, and at least 75 under any. */
const SURE: Points = { tenure: 75, personalization: 80, ticketSize: 75, purchaseFrequency: 80 };
/** 48 under the default weights, and at most 55 under any. */
const PLAIN: Points = { tenure: 20, personalization: 60, ticketSize: 50, purchaseFrequency: 50 };

let made = 0;
function accounts(label: Segment, points: Partial<Points>, count: number): FittedAccount[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const accountId = `account-${String(made).padStart(5, "0")}`;
    return { accountId, label, criteria: criteriaOf(points), directAwardShare: undefined };
  });
}

it("searches all 891 sets of whole weights in steps of 5, none over 50", () => {
  expect(WEIGHT_SETS).toHaveLength(891);
  expect(new Set(WEIGHT_SETS.map((set) => JSON.stringify(set))).size).toBe(891);
  for (const set of WEIGHT_SETS) {
    const weights = CRITERIA.map((criterion) => set[criterion]);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(weights.every((weight) => weight % 5 === 0 && weight >= 0 && weight <= 50)).toBe(true);
  }
});

describe("a fit computed by hand", () => {
  it("finds the nearest weights under which everything agrees", () => {
    const fit = fitWeights(
      [...accounts("client", LOYAL, 10), ...accounts("customer", PLAIN, 10)],
      DEFAULT_MODEL,
    );
    // Tenure needs 35: its 15 points come from the three others, as evenly as can be.
    expect(fit).toEqual({
      weights: { tenure: 35, personalization: 35, ticketSize: 15, purchaseFrequency: 15 },
      // All rated customers: 10 of 20 right, and no more than chance.
      present: { agreement: 0.5, kappa: 0 },
      fitted: { agreement: 1, kappa: 1 },
      crossValidated: { agreement: 1, kappa: 1 },
      isBetter: true,
      accounts: 20,
    });
  });

  it("says where the fit is to a single account, and no better on labels it has not seen", () => {
    const fit = fitWeights(
      [
        ...accounts("client", SURE, 9),
        ...accounts("client", LOYAL, 1),
        ...accounts("customer", PLAIN, 10),
      ],
      DEFAULT_MODEL,
    );
    expect(fit.fitted).toEqual({ agreement: 1, kappa: 1 });
    expect(fit.weights.tenure).toBe(35);
    // The fold that holds the odd one out learns nothing of it: 19 of 20, by chance 10 of 20.
    expect(fit.present.agreement).toBeCloseTo(0.95, 12);
    expect(fit.present.kappa).toBeCloseTo(0.9, 12);
    expect(fit.crossValidated).toEqual(fit.present);
    expect(fit.isBetter).toBe(false);
  });

  it("stays where nothing is to be gained", () => {
    const weights = { tenure: 21, personalization: 39, ticketSize: 22, purchaseFrequency: 18 };
    const fit = fitWeights([...accounts("client", SURE, 10), ...accounts("customer", PLAIN, 10)], {
      ...DEFAULT_MODEL,
      weights,
    });
    expect(fit).toMatchObject({ weights, fitted: { kappa: 1 }, isBetter: false });
  });

  it("counts an account that other weights leave unrated as a miss", () => {
    // Known: tenure alone, which makes a customer under a tenure weight of 40 and more.
    const known = { tenure: 20 };
    const weights = { tenure: 40, personalization: 30, ticketSize: 15, purchaseFrequency: 15 };
    const fit = fitWeights([...accounts("client", SURE, 10), ...accounts("customer", known, 10)], {
      ...DEFAULT_MODEL,
      weights,
    });
    expect(fit).toMatchObject({ weights, present: { agreement: 1, kappa: 1 } });
    const lighter = { tenure: 35, personalization: 35, ticketSize: 15, purchaseFrequency: 15 };
    const refit = fitWeights(
      [...accounts("client", SURE, 10), ...accounts("customer", known, 10)],
      { ...DEFAULT_MODEL, weights: lighter },
    );
    // Ten misses of twenty; by chance 10 × 10 of 20 × 20: (0.5 − 0.25) ÷ 0.75.
    expect(refit.present.agreement).toBe(0.5);
    expect(refit.present.kappa).toBeCloseTo(0.3333333, 6);
    expect(refit.weights.tenure).toBe(40);
  });

  it("holds the ceilings: an account that re-bids is a customer under any weights", () => {
    const rebids = accounts("client", SURE, 10).map((account) => ({
      ...account,
      directAwardShare: 0.1,
    }));
    const fit = fitWeights([...rebids, ...accounts("customer", PLAIN, 10)], DEFAULT_MODEL);
    expect(fit).toMatchObject({ weights: DEFAULT_MODEL.weights, fitted: { agreement: 0.5 } });
  });
});

describe("laws", () => {
  it("weighs as rating does: what it says of its weights is what rating with them gives", () => {
    const labels = fc.array(fc.constantFrom(...SEGMENTS), { minLength: 12, maxLength: 12 });
    const facts = fc.array(someFacts, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(facts, labels, (all, said) => {
        const labelled = all.map((found, index) => ({
          accountId: `account-${index}`,
          label: said[index] ?? "client",
          criteria: rate(found, MODEL, AS_OF).criteria,
          directAwardShare: found.directAwardShare,
        }));
        fc.pre(SEGMENTS.every((segment) => said.includes(segment)));
        const fit = fitWeights(labelled, MODEL);
        for (const [weights, { agreement }] of [
          [MODEL.weights, fit.present],
          [fit.weights, fit.fitted],
        ] as const) {
          const hits = all.filter(
            (found, index) => rate(found, { ...MODEL, weights }, AS_OF).segment === said[index],
          );
          expect(hits.length / 12).toBeCloseTo(agreement, 12);
        }
      }),
      { numRuns: 40 },
    );
  });

  const points = fc.record(
    {
      tenure: fc.nat(100),
      personalization: fc.nat(100),
      ticketSize: fc.nat(100),
      purchaseFrequency: fc.nat(100),
    },
    { requiredKeys: ["personalization"] },
  );
  const labelled = fc
    .array(fc.tuple(points, fc.constantFrom(...SEGMENTS)), { minLength: 4, maxLength: 24 })
    .map((all) => [
      ...all.flatMap(([found, label]) => accounts(label, found, 1)),
      ...accounts("client", SURE, 2),
      ...accounts("customer", PLAIN, 2),
    ]);

  it("is never worse on what it was fitted to, and does not ask for the order", () => {
    fc.assert(
      fc.property(labelled, (all) => {
        const fit = fitWeights(all, DEFAULT_MODEL);
        expect(fit.fitted.kappa).toBeGreaterThanOrEqual(fit.present.kappa);
        expect(CRITERIA.reduce((sum, name) => sum + fit.weights[name], 0)).toBe(100);
        expect(fitWeights(all.toReversed(), DEFAULT_MODEL)).toEqual(fit);
        if (fit.isBetter) expect(fit.crossValidated.kappa).toBeGreaterThan(fit.present.kappa);
      }),
      { numRuns: 25 },
    );
  });
});
