import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalRate, createExchange } from "./exchange";

const USD = [
  { currency: "USD", fromDay: 20, rate: "0.95" },
  { currency: "USD", fromDay: 10, rate: "0.9" },
];

/** Minor units of `from` on day 0 in minor units of `to`. */
const converted = (from: string, to: string, rate: string, minor: number) =>
  createExchange(to, [{ currency: from, fromDay: 0, rate }])
    .on(from, 0)
    ?.amount(minor);

describe("import 30: the rates of a reporting currency", () => {
  it.each([
    [9, undefined],
    [10, 900],
    [19, 900],
    [20, 950],
    [9000, 950],
  ])("takes the latest rate on or before day %i", (day, minor) => {
    expect(createExchange("EUR", USD).on("USD", day)?.amount(1000)).toBe(minor);
  });

  it("leaves the reporting currency as it is, and knows no rate of others", () => {
    const exchange = createExchange("EUR", USD);
    expect(exchange.on("EUR", 0)?.amount(12_345)).toBe(12_345);
    expect(exchange.on("CHF", 20)).toBeUndefined();
  });

  it.each([
    // 0.05 × 0.9 = 0.045
    ["USD", "EUR", "0.9", 5, 5],
    ["USD", "EUR", "0.9", -5, -5],
    // 1.00 × 1.005 = 1.005, which binary fractions make 1.00499…
    ["USD", "EUR", "1.005", 100, 101],
    // 0.04 × 0.1 = 0.004
    ["USD", "EUR", "0.1", 4, 0],
    // ¥1,000 × 0.0061 = 6.10
    ["JPY", "EUR", "0.0061", 1000, 610],
    // 10.05 × 161.5 = 1,623.075
    ["EUR", "JPY", "161.5", 1005, 1623],
    // 1.500 × 3.0055 = 4.50825
    ["KWD", "EUR", "3.0055", 1500, 451],
    // 4.51 × 0.333 = 1.50183
    ["EUR", "KWD", "0.333", 451, 1502],
  ])(
    "%s into %s at %s, rounded once, half away from zero: %i → %i",
    (from, to, rate, minor, to2) => {
      expect(converted(from, to, rate, minor)).toBe(to2);
    },
  );

  it("knows no amount that is too large to be kept", () => {
    expect(converted("USD", "EUR", "9", 1_000_000_000_000)).toBe(9_000_000_000_000);
    expect(converted("USD", "EUR", "9", 1_000_000_000_001)).toBeUndefined();
  });

  it("does not round an average", () => {
    const exchange = createExchange("EUR", [{ currency: "JPY", fromDay: 0, rate: "0.0061" }]);
    expect(exchange.on("JPY", 0)?.average(150.5)).toBeCloseTo(91.805, 9);
  });

  it.each([
    ["0.92", "0.92"],
    ["00.9200", "0.92"],
    ["161", "161"],
    ["3.0", "3"],
    ["0.000000000001", "0.000000000001"],
    ["0", undefined],
    ["0.0", undefined],
    ["-1", undefined],
    ["1,5", undefined],
    ["1e3", undefined],
    [".5", undefined],
    ["1.", undefined],
    ["1234567890", undefined],
    ["0.1234567890123", undefined],
    ["", undefined],
  ])("reads %j as the rate %s", (text, rate) => {
    expect(canonicalRate(text)).toBe(rate);
  });
});

describe("import 30: laws", () => {
  const rate = fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999_999 }))
    .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, "0")}`);
  const minor = fc.integer({ min: 0, max: 1_000_000_000 });

  it("a credit takes back exactly what the purchase was", () => {
    fc.assert(
      fc.property(rate, minor, (by, amount) => {
        const bought = converted("USD", "JPY", by, amount) ?? Number.NaN;
        expect((converted("USD", "JPY", by, -amount) ?? Number.NaN) + bought).toBe(0);
      }),
    );
  });

  it("more is never worth less", () => {
    fc.assert(
      fc.property(rate, minor, minor, (by, a, b) => {
        const [less = 0, more = 0] = [Math.min(a, b), Math.max(a, b)].map((amount) =>
          converted("USD", "EUR", by, amount),
        );
        expect(less).toBeLessThanOrEqual(more);
      }),
    );
  });

  it("the order in which rates are given is irrelevant", () => {
    const dated = fc.record({
      currency: fc.constantFrom("USD", "CHF"),
      fromDay: fc.integer({ min: 0, max: 40 }),
      rate,
    });
    const rates = fc.uniqueArray(dated, {
      selector: ({ currency, fromDay }) => `${currency} ${fromDay}`,
      maxLength: 30,
    });
    fc.assert(
      fc.property(rates, fc.integer({ min: -5, max: 45 }), (given, day) => {
        // What the rule says, one by one.
        const [latest] = given
          .filter(({ currency, fromDay }) => currency === "USD" && fromDay <= day)
          .sort((a, b) => b.fromDay - a.fromDay);
        const one = latest && createExchange("EUR", [latest]).on("USD", day)?.amount(12_345);
        expect(createExchange("EUR", given).on("USD", day)?.amount(12_345)).toBe(one);
        const other = createExchange("EUR", given.toReversed());
        expect(other.on("USD", day)?.amount(12_345)).toBe(one);
      }),
    );
  });
});
