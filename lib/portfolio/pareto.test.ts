import { describe, expect, it } from "vitest";
import { measure8020 } from "./pareto";

describe("the measured 80/20", () => {
  it("says what the top fifth really holds", () => {
    expect(measure8020([50, 20, 10, 10, 10])).toMatchObject({
      accounts: 5,
      revenueMinor: 100,
      topAccounts: 1,
      topShare: 0.5,
      accountsFor80: 3,
    });
  });

  it.each([
    ["six accounts: the fifth rounds up to two", [50, 20, 10, 10, 5, 5], 2, 0.7],
    ["fifteen equal ones", Array.from({ length: 15 }, () => 10), 3, 0.2],
    ["a single one", [7], 1, 1],
  ])("%s", (_name, revenues, topAccounts, topShare) => {
    expect(measure8020(revenues)).toMatchObject({ topAccounts, topShare });
  });

  it.each([
    ["exactly 80 %", [80, 10, 10], 1],
    ["a unit less", [79, 11, 10], 2],
    ["ten equal ones need eight", Array.from({ length: 10 }, () => 3), 8],
  ])("%s", (_name, revenues, accountsFor80) => {
    expect(measure8020(revenues).accountsFor80).toBe(accountsFor80);
  });

  it("counts credit notes as nothing, the account still as one", () => {
    expect(measure8020([80, 20, 0, -500, -900])).toMatchObject({
      accounts: 5,
      revenueMinor: 100,
      topShare: 0.8,
      accountsFor80: 1,
    });
  });

  it.each([[[]], [[0, 0]], [[-5]]])("has no share where there is no revenue: %j", (revenues) => {
    expect(measure8020(revenues)).toMatchObject({
      topShare: undefined,
      accountsFor80: 0,
      curve: [],
    });
  });

  it("draws from nothing to everything, thinly at size", () => {
    const { curve } = measure8020(Float64Array.from({ length: 5000 }, (_, i) => 5000 - i));
    expect(curve[0]).toEqual({ accounts: 0, revenue: 0 });
    expect(curve.at(-1)).toEqual({ accounts: 1, revenue: 1 });
    expect(curve.length).toBeLessThanOrEqual(104);
    expect(measure8020([3, 1]).curve).toEqual([
      { accounts: 0, revenue: 0 },
      { accounts: 0.5, revenue: 0.75 },
      { accounts: 1, revenue: 1 },
    ]);
  });

  it("refuses revenues out of order", () => {
    expect(() => measure8020([1, 2])).toThrow(RangeError);
    expect(() => measure8020([2, Number.NaN])).toThrow(RangeError);
  });
});
