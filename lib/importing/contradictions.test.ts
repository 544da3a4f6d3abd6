import { expect, it } from "vitest";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { contradictions, contradictionsOfChange } from "./contradictions";

const AS_OF = 20_000;

/** Six orders within the year against five in all, and a last purchase before the first. */
const BOTH = { ordersTotal: 5, orders12m: 6, customerSince: 19_000, lastPurchaseOn: 18_000 };

it("finds the pairs that cannot both be true", () => {
  expect(contradictions(BOTH, AS_OF)).toEqual([
    { code: "totalBelow12Months", field: "ordersTotal", beside: "orders12m" },
    { code: "lastBeforeFirst", field: "lastPurchaseOn", beside: "customerSince" },
  ]);
  expect(contradictions({ ...BOTH, ordersTotal: 6, lastPurchaseOn: 19_000 }, AS_OF)).toEqual([]);
  expect(contradictions({ lastPurchaseOn: 20_001 }, AS_OF)).toEqual([
    { code: "afterAsOf", field: "lastPurchaseOn" },
  ]);
});

const CONTEXT = { asOf: AS_OF, currency: "EUR" };

it("of a change are only those in which it takes part, each at a changed fact", () => {
  const of = (changes: AccountValues) =>
    contradictionsOfChange({ values: BOTH, evidence: {} }, changes, CONTEXT).map(
      ({ code, field, at }) => [code, field, at],
    );
  expect(of({})).toEqual([]);
  expect(of({ name: "Ivy", revenueTotalMinor: 1 })).toEqual([]);
  expect(of({ orders12m: 7 })).toEqual([["totalBelow12Months", "ordersTotal", "orders12m"]]);
  expect(of({ orders12m: 7, ordersTotal: 6, customerSince: 19_001 })).toEqual([
    ["totalBelow12Months", "ordersTotal", "ordersTotal"],
    ["lastBeforeFirst", "lastPurchaseOn", "customerSince"],
  ]);
  expect(of({ orders12m: null, customerSince: 18_000 })).toEqual([]);
});

it("compares no money of orders with money of another currency", () => {
  const evidence = { revenueTotalMinor: { source: "orders", on: AS_OF } } as const;
  const account = { values: { revenueTotalMinor: 100 }, evidence };
  const of = (changes: AccountValues) =>
    contradictionsOfChange(account, changes, CONTEXT).map(({ at }) => at);
  expect(of({ revenue12mMinor: 200, currency: "EUR" })).toEqual(["revenue12mMinor"]);
  expect(of({ revenue12mMinor: 200, currency: "GBP" })).toEqual([]);
  expect(of({ revenue12mMinor: 200, revenueTotalMinor: 150, currency: "GBP" })).toEqual([
    "revenueTotalMinor",
  ]);
});
