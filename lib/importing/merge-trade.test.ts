import { describe, expect, it } from "vitest";
import { isTradeField, listSaysMore, mergeTrade } from "./merge-trade";
import type { DerivedTrade } from "./orders-to-facts";

const history: DerivedTrade = {
  facts: {
    customerSince: 19_000,
    lastPurchaseOn: 20_000,
    ordersTotal: 10,
    orders12m: 4,
    purchaseDatesTotal: 9,
    purchaseDates12m: 3,
    revenueTotalMinor: 100_000,
    revenue12mMinor: 40_000,
    averageTicketMinor: 10_000,
    gapVariation: 0.4,
  },
  currency: "EUR",
  mixedCurrencies: false,
  future: 0,
};

const merged = (
  given: Parameters<typeof mergeTrade>[0],
  kept: readonly string[] = [],
  currency: string | undefined = undefined,
) => mergeTrade(given, (field) => kept.includes(field), currency, history);

describe("an order history and a list together", () => {
  it("takes everything from the history where the list is silent", () => {
    expect(merged({})).toEqual({
      values: {
        customerSince: 19_000,
        lastPurchaseOn: 20_000,
        orders12m: 4,
        ordersTotal: 10,
        revenue12mMinor: 40_000,
        revenueTotalMinor: 100_000,
        averageTicketMinor: 10_000,
        gapVariation: 0.4,
      },
      currency: "EUR",
      purchaseDates12m: 3,
      purchaseDatesTotal: 9,
    });
  });

  it("never makes a first purchase later or a last one earlier", () => {
    const { values } = merged({ customerSince: 18_999, lastPurchaseOn: 20_001 });
    expect(values).not.toHaveProperty("customerSince");
    expect(values).not.toHaveProperty("lastPurchaseOn");
    expect(merged({ customerSince: 19_001, lastPurchaseOn: 19_999 }).values).toMatchObject({
      customerSince: 19_000,
      lastPurchaseOn: 20_000,
    });
  });

  it("keeps larger totals only where the list reaches further back", () => {
    const further = merged({ customerSince: 18_000, ordersTotal: 30, revenueTotalMinor: 400_000 });
    expect(further.values).not.toHaveProperty("ordersTotal");
    expect(further.values).not.toHaveProperty("revenueTotalMinor");
    expect(further.purchaseDatesTotal).toBeUndefined();
    expect(merged({ ordersTotal: 30 }).values.ordersTotal).toBe(10);
    expect(merged({ customerSince: 18_000, ordersTotal: 9 }).values.ordersTotal).toBe(10);
  });

  it("sets no partial revenue beside a total of all orders", () => {
    const { values } = merged({ customerSince: 18_000, ordersTotal: 30 });
    expect(values).not.toHaveProperty("revenueTotalMinor");
    expect(values.revenue12mMinor).toBe(40_000);
  });

  it("leaves what was typed by hand", () => {
    expect(merged({ orders12m: 7 }, ["orders12m"]).values).not.toHaveProperty("orders12m");
  });

  it("does not mix currencies", () => {
    const { values, currency } = merged({}, [], "USD");
    expect(currency).toBe("USD");
    expect(values).not.toHaveProperty("revenue12mMinor");
    expect(values.orders12m).toBe(4);
  });
});

it.each([
  ["customerSince", 1, 2, false, true],
  ["customerSince", 2, 2, false, false],
  ["lastPurchaseOn", 3, 2, false, true],
  ["ordersTotal", 3, 2, false, false],
  ["ordersTotal", 3, 2, true, true],
  ["orders12m", 9, 2, true, false],
] as const)(
  "%s: %d of a list against %d of a history",
  (field, listed, derived, isPartial, says) => {
    expect(listSaysMore(field, listed, derived, isPartial)).toBe(says);
  },
);

it("knows which facts a history yields", () => {
  expect(isTradeField("orders12m")).toBe(true);
  expect(isTradeField("agreement")).toBe(false);
});
