import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, kappaOf, type LabelledRating, wilsonInterval } from "./agreement";
import { RATED_SEGMENTS, type RatedSegment, SEGMENTS, type Segment } from "./facts";

function labels(label: Segment, segment: RatedSegment, count: number): LabelledRating[] {
  return Array.from({ length: count }, (_, index) => ({
    accountId: `${label}-${segment}-${index}`,
    label,
    segment,
    score: segment === "unrated" ? undefined : 50,
  }));
}

describe("a report computed by hand", () => {
  const { counts, needed, report } = agreementOf([
    ...labels("client", "client", 12),
    ...labels("client", "customer", 2),
    ...labels("customer", "client", 3),
    ...labels("customer", "customer", 7),
    ...labels("client", "unrated", 4),
  ]);

  it("counts unrated accounts apart", () => {
    expect(counts).toEqual({ rated: 24, bySegment: { client: 14, customer: 10 }, unrated: 4 });
    expect(needed).toEqual({ client: 0, customer: 0 });
    expect(report?.confusion).toEqual({
      client: { client: 12, customer: 2 },
      customer: { client: 3, customer: 7 },
    });
  });

  it("has 19 of 24 agree, from 60 % to 91 %", () => {
    // Wilson: 0.7916667 + 3.8414588 / 48 = 0.8716971 in the middle, 0.1811181 to either side,
    // both divided by 1.1600608.
    expect(report?.agreement).toBeCloseTo(0.7916667, 6);
    expect(report?.interval[0]).toBeCloseTo(0.595296, 5);
    expect(report?.interval[1]).toBeCloseTo(0.907552, 5);
  });

  it("has a kappa of 13 / 23", () => {
    // By chance: (14 × 15 + 10 × 9) / 24² = 300 / 576. (19 / 24 − 300 / 576) ÷ (1 − 300 / 576) =
    // (456 − 300) / (576 − 300) = 156 / 276.
    expect(report?.kappa).toBeCloseTo(0.5652174, 6);
  });

  it("compares with the majority, and tells how far each segment can be relied upon", () => {
    expect(report?.majorityBaseline).toBeCloseTo(0.5833333, 6);
    expect(report?.segments.client.precision).toBeCloseTo(0.8, 9);
    expect(report?.segments.client.recall).toBeCloseTo(0.8571429, 6);
    expect(report?.segments.customer.precision).toBeCloseTo(0.7777778, 6);
    expect(report?.segments.customer.recall).toBeCloseTo(0.7, 9);
  });

  it("lists the disagreements in the order given", () => {
    expect(report?.disagreements.map(({ accountId }) => accountId)).toEqual([
      "client-customer-0",
      "client-customer-1",
      "customer-client-0",
      "customer-client-1",
      "customer-client-2",
    ]);
  });
});

describe("from how many labels on there is a report", () => {
  it.each([
    [0, 0, { client: 10, customer: 10 }, false],
    [9, 10, { client: 1, customer: 0 }, false],
    [30, 3, { client: 0, customer: 7 }, false],
    [10, 9, { client: 0, customer: 1 }, false],
    [10, 10, { client: 0, customer: 0 }, true],
  ])("%d clients and %d customers", (clients, customers, needed, isReported) => {
    const result = agreementOf([
      ...labels("client", "client", clients),
      ...labels("customer", "customer", customers),
    ]);
    expect(result.needed).toEqual(needed);
    expect(result.report !== undefined).toBe(isReported);
  });

  it("labels of unrated accounts do not count towards it", () => {
    const result = agreementOf([
      ...labels("client", "unrated", 30),
      ...labels("customer", "customer", 30),
    ]);
    expect(result).toMatchObject({ needed: { client: 10, customer: 0 }, report: undefined });
    expect(result.counts.unrated).toBe(30);
  });

  it("a segment that nothing is rated as has no precision", () => {
    const { report } = agreementOf([
      ...labels("client", "customer", 10),
      ...labels("customer", "customer", 10),
    ]);
    expect(report).toMatchObject({ agreement: 0.5, kappa: 0 });
    expect(report?.segments.client).toEqual({ precision: undefined, recall: 0 });
  });
});

describe("the Wilson interval", () => {
  // Published tables: 0 of 10 → 0–0.278, 5 of 10 → 0.237–0.763, 10 of 10 → 0.722–1.
  it.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])("%d of %d", (hits, total, low, high) => {
    const interval = wilsonInterval(hits, total);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  it("holds the share and stays within 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (total, part) => {
          const hits = Math.round(total * part);
          const [low, high] = wilsonInterval(hits, total);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(hits / total);
          expect(high).toBeGreaterThanOrEqual(hits / total);
        },
      ),
    );
  });
});

describe("kappa", () => {
  it("is nothing where both always say the same one thing", () => {
    expect(
      kappaOf(
        20,
        [
          [20, 20],
          [0, 0],
        ],
        20,
      ),
    ).toBe(0);
  });

  const labelled = fc.array(
    fc.record({
      accountId: fc.uuid(),
      label: fc.constantFrom(...SEGMENTS),
      segment: fc.constantFrom(...RATED_SEGMENTS),
      score: fc.constant(undefined),
    }),
    { minLength: 60, maxLength: 200 },
  );

  it("is 1 exactly where all agree, and does not ask which segment is which", () => {
    const swap = { client: "customer", customer: "client", unrated: "unrated" } as const;
    fc.assert(
      fc.property(labelled, (all) => {
        const { report, counts } = agreementOf(all);
        fc.pre(report !== undefined);
        if (!report) return;
        const { client, customer } = report.confusion;
        expect(counts.rated).toBe(
          client.client + client.customer + customer.client + customer.customer,
        );
        expect(report.kappa).toBeLessThanOrEqual(report.agreement);
        const swapped = agreementOf(
          all.map((one) => ({ ...one, label: swap[one.label], segment: swap[one.segment] })),
        );
        expect(swapped.report?.kappa).toBeCloseTo(report.kappa, 12);
        const agreeing = agreementOf(
          all.map((one) => ({
            ...one,
            segment: one.segment === "unrated" ? "unrated" : one.label,
          })),
        );
        expect(agreeing.report).toMatchObject({ agreement: 1, kappa: 1, disagreements: [] });
      }),
    );
  });
});
