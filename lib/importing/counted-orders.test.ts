import { describe, expect, test } from "vitest";
import { firstDayOf, whyNotCounted } from "./counted-orders";
import type { TRADE_FIELDS } from "./merge-trade";
import { deriveTrade } from "./orders-to-facts";

const AS_OF = 20_000;
const order = (orderedOn: number, amountMinor: number) => ({ orderedOn, amountMinor });

describe("import 32: the orders that count for a fact", () => {
  test.each([
    ["orders12m", order(AS_OF, 1), undefined],
    ["orders12m", order(AS_OF + 1, 1), "after-as-of"],
    ["orders12m", order(AS_OF, 0), "zero"],
    ["orders12m", order(AS_OF, -1), "credit-note"],
    ["revenue12mMinor", order(AS_OF, -1), undefined],
    ["revenueTotalMinor", order(AS_OF, -1), undefined],
    ["revenueTotalMinor", order(AS_OF, 0), "zero"],
    ["averageTicketMinor", order(AS_OF, -1), "credit-note"],
    ["customerSince", order(AS_OF, -1), "credit-note"],
  ] as const)("import 32: %s: %o %s", (field, one, why) => {
    expect(whyNotCounted(field, one, AS_OF)).toBe(why);
  });

  test("import 32: are those the fact was derived from", () => {
    const orders = [
      order(AS_OF - 800, 300),
      order(AS_OF - 365, 500),
      order(AS_OF - 364, 700),
      order(AS_OF - 10, -100),
      order(AS_OF - 5, 0),
      order(AS_OF, 900),
      order(AS_OF + 3, 1100),
    ];
    const purchases = orders.map((one) => ({
      ...{ on: one.orderedOn, amountMinor: one.amountMinor, currency: "EUR" },
    }));
    const { facts } = deriveTrade(purchases, AS_OF);
    const counted = (field: (typeof TRADE_FIELDS)[number]) =>
      orders.filter(
        (one) =>
          one.orderedOn >= (firstDayOf(field, AS_OF) ?? 0) &&
          whyNotCounted(field, one, AS_OF) === undefined,
      );
    const sum = (field: (typeof TRADE_FIELDS)[number]) =>
      counted(field).reduce((total, { amountMinor }) => total + amountMinor, 0);
    expect(counted("orders12m")).toHaveLength(facts.orders12m ?? -1);
    expect(counted("ordersTotal")).toHaveLength(facts.ordersTotal ?? -1);
    expect(sum("revenue12mMinor")).toBe(facts.revenue12mMinor);
    expect(sum("revenueTotalMinor")).toBe(facts.revenueTotalMinor);
    expect(sum("averageTicketMinor") / counted("averageTicketMinor").length).toBe(
      facts.averageTicketMinor,
    );
    expect(counted("customerSince")[0]?.orderedOn).toBe(facts.customerSince);
    expect(counted("lastPurchaseOn").at(-1)?.orderedOn).toBe(facts.lastPurchaseOn);
  });
});
