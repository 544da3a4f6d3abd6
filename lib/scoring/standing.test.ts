import { describe, expect, it } from "vitest";
import type { Facts } from "./facts";
import { DEFAULT_MODEL } from "./model";
import { rate } from "./rate";
import { standingOf } from "./standing";

const AS_OF = 20_000;

function standing(facts: Facts) {
  return standingOf(facts, DEFAULT_MODEL, AS_OF);
}

describe("lapsed", () => {
  // 24 months of 30.4375 days are 730.5 days.
  it.each([
    [730, false, AS_OF],
    [731, true, AS_OF - 731],
  ])("after %d days: %s", (days, lapsed, effectiveAsOf) => {
    expect(standing({ lastPurchaseOn: AS_OF - days })).toMatchObject({ lapsed, effectiveAsOf });
  });

  it("needs a last purchase", () => {
    expect(standing({ ordersTotal: 3, customerSince: 10_000 }).lapsed).toBe(false);
  });

  it("is never quiet as well", () => {
    expect(standing({ lastPurchaseOn: AS_OF - 2000, orders12m: 0 }).quiet).toBe(false);
  });

  it("rates as of the last purchase, without the last 12 months", () => {
    const rating = rate(
      {
        customerSince: AS_OF - 1000 - 487,
        lastPurchaseOn: AS_OF - 1000,
        orders12m: 5,
        touchpoints12m: 12,
        revenue12mMinor: 500,
        directAwardShare: 1,
      },
      { ...DEFAULT_MODEL, referenceTicket: { minor: 100, currency: "EUR" } },
      AS_OF,
    );
    expect(rating.criteria.tenure).toMatchObject({ months: 16 });
    expect(rating.criteria.purchaseFrequency.status).toBe("unknown");
    expect(rating.criteria.ticketSize.status).toBe("unknown");
    expect(rating.criteria.personalization.evidence).toBe(35);
    expect(rating).toMatchObject({ asOf: AS_OF, effectiveAsOf: AS_OF - 1000, lapsed: true });
  });
});

describe("quiet", () => {
  // The last 12 months are the 365 days up to and including the as-of date.
  it.each<[string, Facts, boolean]>([
    ["bought 364 days ago", { lastPurchaseOn: AS_OF - 364 }, false],
    ["bought 365 days ago", { lastPurchaseOn: AS_OF - 365 }, true],
    ["a date outweighs a stale count", { lastPurchaseOn: AS_OF - 9, orders12m: 0 }, false],
    ["no order in the last 12 months", { orders12m: 0 }, true],
    ["no purchase date in them", { purchaseDates12m: 0 }, true],
    ["one order", { orders12m: 1 }, false],
    ["nothing known", {}, false],
    // 200 active days, 5 orders: a usual gap of 50 days.
    [
      "silent for twice the usual gap",
      { customerSince: AS_OF - 300, lastPurchaseOn: AS_OF - 100, ordersTotal: 5 },
      false,
    ],
    [
      "silent for a day more",
      { customerSince: AS_OF - 301, lastPurchaseOn: AS_OF - 101, ordersTotal: 5 },
      true,
    ],
    [
      "two orders tell of no usual gap",
      { customerSince: AS_OF - 301, lastPurchaseOn: AS_OF - 300, ordersTotal: 2 },
      false,
    ],
    ["three do", { customerSince: AS_OF - 301, lastPurchaseOn: AS_OF - 300, ordersTotal: 3 }, true],
    [
      "three on one day do not",
      { customerSince: AS_OF - 300, lastPurchaseOn: AS_OF - 300, ordersTotal: 3 },
      false,
    ],
  ])("%s", (_name, facts, quiet) => {
    expect(standing(facts).quiet).toBe(quiet);
  });
});
