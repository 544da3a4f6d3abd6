import { describe, expect, it } from "vitest";
import {
  hoursPerRevenue,
  hoursPerRevenueTopQuarter,
  looksTreatedAsClient,
  type TreatmentSigns,
} from "./looks-treated";

describe("looks treated as a client", () => {
  it.each<[string, TreatmentSigns, readonly string[]]>([
    [
      "two signs",
      { namedManager: true, busyWeekPriority: true },
      ["namedManager", "busyWeekPriority"],
    ],
    ["one sign", { namedManager: true, busyWeekPriority: false }, []],
    ["two concessions are no sign", { namedManager: true, concessions12m: 2 }, []],
    ["three are", { namedManager: true, concessions12m: 3 }, ["namedManager", "concessions"]],
    [
      "hours in the top quarter",
      { busyWeekPriority: true, hours12m: 50, revenueMinor: 1000 },
      ["busyWeekPriority", "hoursPerRevenue"],
    ],
    ["hours below it", { busyWeekPriority: true, hours12m: 49, revenueMinor: 1000 }, []],
    ["a recorded treatment", { treatedAs: "customer", namedManager: true, concessions12m: 9 }, []],
    ["nothing recorded", {}, []],
  ])("%s", (_name, account, signs) => {
    expect(looksTreatedAsClient(account, 0.05)).toEqual(signs);
  });

  it("needs a quarter to be in", () => {
    expect(
      looksTreatedAsClient({ busyWeekPriority: true, hours12m: 9, revenueMinor: 1 }, undefined),
    ).toEqual([]);
  });
});

describe("hours per revenue", () => {
  it("needs revenue above 0", () => {
    expect(hoursPerRevenue({ hours12m: 5, revenueMinor: 10 })).toBe(0.5);
    expect(hoursPerRevenue({ hours12m: 5, revenueMinor: 0 })).toBeUndefined();
    expect(hoursPerRevenue({ hours12m: 5 })).toBeUndefined();
  });

  it.each([
    [[1, 2, 3], undefined],
    [[1, 2, 3, 4], 4],
    [[8, 1, 7, 2, 6, 3, 5, 4], 7],
    [[1, 2, 3, 4, 10, 6, 7], 10],
    [[0, 0, 0, 0], undefined],
  ])("the top quarter of %j begins at %d", (figures, from) => {
    expect(hoursPerRevenueTopQuarter(figures)).toBe(from);
  });
});
