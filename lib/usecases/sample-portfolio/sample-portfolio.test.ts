import { describe, expect, it } from "vitest";
import { samplePortfolio } from "./sample-portfolio";

/** 1971-01-01, 2024-02-29 (a leap day), 2026-07-28 and 2040-12-31. */
const AS_OF_DAYS = [365, 19_782, 20_662, 25_932];

describe.each(AS_OF_DAYS)("samplePortfolio as of day %i", (asOf) => {
  const { accounts, orders } = samplePortfolio(asOf);
  const withOrders = new Set(orders.map((order) => order.accountExternalId));

  it("has 60 accounts, each with an id and a name of its own", () => {
    expect(accounts).toHaveLength(60);
    expect(new Set(accounts.map((account) => account.externalId)).size).toBe(60);
    expect(new Set(accounts.map((account) => account.name)).size).toBe(60);
    expect(new Set(accounts.map((account) => account.website)).size).toBe(60);
    expect(accounts.filter((account) => !account.website?.endsWith(".example"))).toEqual([]);
  });

  it("has an order history for 52 accounts, all of them in the list", () => {
    const ids = new Set(accounts.map((account) => account.externalId));
    expect([...withOrders].filter((id) => !ids.has(id))).toEqual([]);
    expect(withOrders.size).toBe(52);
    expect(orders.length).toBeGreaterThan(1200);
    expect(orders.length).toBeLessThan(2500);
    expect(new Set(orders.map((order) => order.orderNumber)).size).toBe(orders.length);
  });

  it("has whole amounts above zero and no order after the as-of date", () => {
    const bad = orders.filter(
      ({ amountMinor, orderedOn }) =>
        !Number.isSafeInteger(amountMinor) ||
        amountMinor <= 0 ||
        !Number.isSafeInteger(orderedOn) ||
        orderedOn > asOf,
    );
    expect(bad).toEqual([]);
  });

  it("types trade facts only where there is no order history", () => {
    const typed = accounts.filter((account) => account.customerSince != null);
    expect(typed).toHaveLength(8);
    expect(typed.filter((account) => withOrders.has(account.externalId ?? ""))).toEqual([]);
  });

  it("contradicts itself nowhere", () => {
    const contradicting = accounts.filter((account) => {
      const { customerSince: first, lastPurchaseOn: last } = account;
      const { orders12m, ordersTotal, revenue12mMinor, revenueTotalMinor } = account;
      if (first == null) return false;
      if (first > asOf || (last ?? first) < first || (last ?? first) > asOf) return true;
      if ((ordersTotal ?? 0) < (orders12m ?? 0)) return true;
      if ((revenueTotalMinor ?? 0) < (revenue12mMinor ?? 0)) return true;
      const boughtLately = last != null && last > asOf - 365;
      return boughtLately !== (orders12m ?? 0) > 0;
    });
    expect(contradicting).toEqual([]);
  });

  it("leaves the relationship unknown in 12 accounts and the treatment in 15", () => {
    const known = accounts.filter(
      ({ directAwardShare, tailoredShare, agreement, contact, touchpoints12m, judged }) =>
        [directAwardShare, tailoredShare, agreement, contact, touchpoints12m, judged].some(
          (fact) => fact != null,
        ),
    );
    expect(known).toHaveLength(48);
    expect(accounts.filter((account) => account.treatedAs != null)).toHaveLength(45);
  });

  it("has two contracts that end within 90 days, and none that has ended", () => {
    const days = accounts.flatMap(({ contractEndsOn }) =>
      contractEndsOn == null ? [] : [contractEndsOn - asOf],
    );
    expect(days.filter((left) => left <= 90).sort()).toEqual([45, 78]);
    expect(Math.min(...days)).toBe(45);
  });

  it("is the same each time", () => {
    expect(samplePortfolio(asOf)).toEqual({ accounts, orders });
  });
});

describe("samplePortfolio", () => {
  it("moves with the as-of date and changes in nothing else", () => {
    const [earlier, later] = [samplePortfolio(20_000), samplePortfolio(20_100)];
    const moved = earlier.orders.map((order) => ({ ...order, orderedOn: order.orderedOn + 100 }));
    expect(later.orders).toEqual(moved);
    expect(later.accounts.map((account) => account.grossMargin12mMinor)).toEqual(
      earlier.accounts.map((account) => account.grossMargin12mMinor),
    );
  });

  it("writes an order history out", () => {
    const { orders } = samplePortfolio(20_000);
    const history = orders.filter(({ accountExternalId }) => accountExternalId === "S-014");
    expect(history).toEqual([
      order("S-014-0001", 19_710, 420_000),
      order("S-014-0002", 19_798, 394_800),
      order("S-014-0003", 19_877, 449_400),
      order("S-014-0004", 19_970, 411_600),
    ]);
  });
});

function order(orderNumber: string, orderedOn: number, amountMinor: number) {
  return { orderNumber, accountExternalId: "S-014", orderedOn, amountMinor, status: "Delivered" };
}
