import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_OF, everyFact, MODELS, someFacts } from "@/tests/factories/some-facts";
import { contributionsOf } from "./contributions";
import { SIGNALS } from "./criteria/personalization";
import { explain } from "./explain";
import { AGREEMENTS, type Facts } from "./facts";
import { rate } from "./rate";
import { toTenths } from "./tenths";

const SEED = 20_260_101;

function law(name: string, runs: number, check: (facts: Facts) => void) {
  it(`${name} (seed ${SEED})`, () => {
    fc.assert(fc.property(someFacts, check), { seed: SEED, numRuns: runs });
  });
}

describe.each(MODELS)("every rating of $version", (MODEL) => {
  law("has a score within 0–100 in whole tenths, or none", 5000, (facts) => {
    const { score, rawScore, coverage, criteria } = rate(facts, MODEL, AS_OF);
    const known = Object.values(criteria).filter(({ status }) => status === "known");
    expect(score === undefined).toBe(known.length === 0);
    expect(coverage).toBeGreaterThanOrEqual(0);
    expect(coverage).toBeLessThanOrEqual(100);
    for (const { points } of known) {
      expect(points).toBeGreaterThanOrEqual(0);
      expect(points).toBeLessThanOrEqual(100);
    }
    if (score === undefined || rawScore === undefined) return;
    expect(score).toBeGreaterThanOrEqual(0);
    expect(rawScore).toBeLessThanOrEqual(100);
    expect(score).toBeLessThanOrEqual(rawScore);
    expect(Number.isInteger(toTenths(score)) && toTenths(score) / 10 === score).toBe(true);
  });

  law("is in exactly one segment, the one its figures say", 5000, (facts) => {
    const rating = rate(facts, MODEL, AS_OF);
    const { segment, score = 0, coverage, criteria, unrated } = rating;
    const waits = criteria.personalization.status === "unknown" && score >= 55;
    const isUnrated = coverage < 40 || waits;
    expect(segment).toBe(isUnrated ? "unrated" : score >= 60 ? "client" : "customer");
    expect(unrated.length > 0).toBe(isUnrated);
    if (segment === "client") expect(criteria.personalization.status).toBe("known");
  });

  law("is the same for the same facts, however they are given", 1000, (facts) => {
    const reversed = Object.fromEntries(Object.entries(facts).reverse());
    const first = rate(facts, MODEL, AS_OF);
    expect(rate({ ...reversed }, MODEL, AS_OF)).toEqual(first);
    expect(explain(first, reversed, MODEL)).toEqual(explain(first, facts, MODEL));
  });

  law("has contributions that sum exactly to the raw score", 5000, (facts) => {
    const rating = rate(facts, MODEL, AS_OF);
    const { lines, ceiling } = contributionsOf(rating, MODEL);
    const sum = lines.reduce((total, { tenths }) => total + tenths, 0);
    expect(sum).toBe(toTenths(rating.rawScore ?? 0));
    expect(sum + (ceiling?.tenths ?? 0)).toBe(toTenths(rating.score ?? 0));
    expect(lines.every(({ tenths }) => Number.isInteger(tenths) && tenths >= 0)).toBe(true);
  });

  law("contains no figure that is not a number", 1000, (facts) => {
    const rating = rate(facts, MODEL, AS_OF);
    const written = JSON.stringify([rating, explain(rating, facts, MODEL)], (_key, value) => {
      if (typeof value === "number" && !Number.isFinite(value)) throw new Error("not a number");
      return value;
    });
    expect(written).toContain(MODEL.version);
  });
});

/** More of each client-like fact, the others held. */
const MORE: Readonly<Record<string, (facts: Facts, by: number) => Facts>> = {
  "tenure, orders a year held": (facts, by) => ({
    ...facts,
    customerSince: (facts.customerSince ?? AS_OF - 500) - Math.round(by * 3000),
  }),
  "direct-award share": (facts, by) => ({
    ...facts,
    directAwardShare: up(facts.directAwardShare, by),
  }),
  "tailored share": (facts, by) => ({ ...facts, tailoredShare: up(facts.tailoredShare, by) }),
  agreement: (facts, by) => ({
    ...facts,
    agreement:
      AGREEMENTS[Math.max(AGREEMENTS.indexOf(facts.agreement ?? "none"), Math.floor(by * 5))] ??
      "retainer",
  }),
  contact: (facts) => ({ ...facts, contact: "named" }),
  touchpoints: (facts, by) => ({
    ...facts,
    touchpoints12m: (facts.touchpoints12m ?? 0) + Math.round(by * 20),
  }),
  judgement: (facts, by) => ({ ...facts, judged: 1 + 4 * up(((facts.judged ?? 1) - 1) / 4, by) }),
  "average ticket": (facts, by) => ({
    ...facts,
    averageTicketMinor: (facts.averageTicketMinor ?? 0) * (1 + 9 * by),
  }),
};

/** Part of the way from a share to 1. */
function up(from: number | undefined, by: number): number {
  return (from ?? 0) + (1 - (from ?? 0)) * by;
}

describe.each(MODELS)(
  "more of a client-like fact that is known never lowers the score of $version",
  (MODEL) => {
    // Some signals unknown, so that the judgement has something to fill.
    const known = fc.tuple(everyFact, fc.subarray([...SIGNALS])).map(([facts, left]) => ({
      facts: { ...facts, ...Object.fromEntries(left.map((name) => [name, undefined])) },
      left,
    }));

    it.each(Object.entries(MORE))(`%s (seed ${SEED})`, (_name, more) => {
      fc.assert(
        fc.property(known, fc.integer({ min: 0, max: 100 }), ({ facts, left }, by) => {
          const better = more(facts, by / 100);
          // The law is about more of a known fact: one that becomes known may well lower the score.
          for (const signal of left) fc.pre(better[signal] === undefined);
          const before = rate(facts, MODEL, AS_OF);
          const after = rate(better, MODEL, AS_OF);
          const { points } = MODEL.personalization.signals.agreement;
          for (const { agreement } of [facts, better]) {
            fc.pre(agreement === undefined || points[agreement] !== undefined);
          }
          // A longer tenure has longer gaps, with which what lapsed may not have.
          fc.pre(after.lapsed === before.lapsed);
          expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score ?? 0);
          if (before.segment === "client") expect(after.segment).toBe("client");
        }),
        { seed: SEED, numRuns: 2000 },
      );
    });
  },
);
