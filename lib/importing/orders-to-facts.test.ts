import { describe, expect, it } from "vitest";
import { day } from "@/tests/factories/read-book";
import { deriveTrade } from "./orders-to-facts";

const purchase = (iso: string, amountMinor: number, currency = "EUR") => ({
  on: day(iso),
  amountMinor,
  currency,
});

describe("purchases become facts", () => {
  it("derives dates, counts, money and the average ticket", () => {
    const { facts, currency, future } = deriveTrade(
      [
        purchase("2024-12-31", 10_000),
        purchase("2024-01-01", 5_000),
        purchase("2024-01-02", 5_001),
        purchase("2024-06-01", -2_000),
        purchase("2024-06-02", 0),
        purchase("2024-12-31", 1_000),
        purchase("2025-01-01", 99_999),
      ],
      day("2024-12-31"),
    );
    expect(facts).toEqual({
      customerSince: day("2024-01-01"),
      lastPurchaseOn: day("2024-12-31"),
      ordersTotal: 4,
      orders12m: 3,
      purchaseDatesTotal: 3,
      purchaseDates12m: 2,
      revenueTotalMinor: 19_001,
      revenue12mMinor: 14_001,
      averageTicketMinor: 5250.25,
      gapVariation: undefined,
      longestGapDays: 364,
    });
    expect([currency, future]).toEqual(["EUR", 1]);
  });

  it("counts 365 days up to and including the as-of date", () => {
    const on = (iso: string) => deriveTrade([purchase(iso, 1)], day("2023-12-31")).facts.orders12m;
    expect([on("2023-01-01"), on("2022-12-31"), on("2023-12-31")]).toEqual([1, 0, 1]);
  });

  it("knows gap variation from six dates on", () => {
    const dates = ["2024-01-01", "2024-01-11", "2024-01-21", "2024-02-10", "2024-02-20"];
    const variation = (list: readonly string[]) =>
      deriveTrade(
        list.map((iso) => purchase(iso, 1)),
        day("2024-12-31"),
      ).facts.gapVariation;
    expect(variation(dates)).toBeUndefined();
    // Gaps 10, 10, 20, 10, 10: mean 12, population standard deviation 4.
    expect(variation([...dates, "2024-03-01"])).toBeCloseTo(1 / 3, 12);
    expect(variation([...dates, "2024-03-01", "2024-03-01"])).toBeCloseTo(1 / 3, 12);
  });

  it("knows no money where currencies are mixed, but knows the dates", () => {
    const { facts, mixedCurrencies } = deriveTrade(
      [purchase("2024-01-01", 1), purchase("2024-01-02", 1, "USD")],
      day("2024-12-31"),
    );
    expect(mixedCurrencies).toBe(true);
    expect(facts).toMatchObject({ ordersTotal: 2, purchaseDatesTotal: 2 });
    expect(facts.revenueTotalMinor).toBeUndefined();
    expect(facts.averageTicketMinor).toBeUndefined();
  });

  it("knows zero where there were only credits", () => {
    const { facts } = deriveTrade([purchase("2024-01-01", -5)], day("2024-12-31"));
    expect(facts).toMatchObject({ ordersTotal: 0, revenueTotalMinor: -5 });
    expect(facts.customerSince).toBeUndefined();
    expect(facts.averageTicketMinor).toBeUndefined();
  });
});
