import { describe, expect, it } from "vitest";
import type { Facts } from "../facts";
import { DEFAULT_MODEL } from "../model";
import { purchaseFrequency } from "./purchase-frequency";

const AS_OF = 20_000;

function frequency(facts: Facts) {
  return purchaseFrequency(facts, DEFAULT_MODEL.purchaseFrequency, AS_OF);
}

describe("the count a year", () => {
  it.each<[string, Facts, number, string]>([
    ["as given", { ordersPerYear: 0.5, orders12m: 9 }, 0.5, "given"],
    ["else the last 12 months from 2 on", { orders12m: 2, ordersTotal: 40 }, 2, "last12Months"],
    [
      "purchase dates before orders",
      { orders12m: 30, purchaseDates12m: 5, ordersTotal: 40 },
      5,
      "last12Months",
    ],
    // 1,461 days are exactly four years of 365.25 days.
    ["else the total by active years", { ordersTotal: 8, customerSince: 18_539 }, 2, "total"],
    [
      "the total too where the last 12 months hold 1",
      { orders12m: 1, ordersTotal: 8, customerSince: 18_539 },
      2,
      "total",
    ],
    [
      "the total too where they hold 0",
      { orders12m: 0, ordersTotal: 8, customerSince: 18_539 },
      2,
      "total",
    ],
    ["a first year counts as a whole one", { ordersTotal: 5, customerSince: 19_900 }, 5, "total"],
    [
      "purchase dates in total before orders in total",
      { ordersTotal: 20, purchaseDatesTotal: 8, customerSince: 18_539 },
      2,
      "total",
    ],
    ["else exactly 1 in the last 12 months", { orders12m: 1 }, 1, "last12Months"],
    [
      "1 too where the first purchase is unknown",
      { orders12m: 1, ordersTotal: 9 },
      1,
      "last12Months",
    ],
  ])("%s", (_name, facts, perYear, basis) => {
    expect(frequency(facts)).toMatchObject({ status: "known", perYear, basis });
  });

  it.each<[Facts, string[]]>([
    [{}, ["customerSince", "ordersTotal"]],
    [{ orders12m: 0 }, ["customerSince", "ordersTotal"]],
    [{ orders12m: 0, customerSince: 19_000 }, ["ordersTotal"]],
    [{ ordersTotal: 9 }, ["customerSince"]],
  ])("is unknown for %j", (facts, missing) => {
    expect(frequency(facts)).toEqual({ status: "unknown", missing });
  });
});

describe("the points", () => {
  it.each<[string, Facts, number]>([
    ["monthly", { ordersPerYear: 12 }, 100],
    ["weekly", { ordersPerYear: 52 }, 25],
    ["one purchase ever", { ordersPerYear: 12, ordersTotal: 1 }, 10],
    ["two earn a third of the way", { ordersPerYear: 12, ordersTotal: 2 }, 40],
    ["three earn two thirds", { ordersPerYear: 12, ordersTotal: 3 }, 70],
    ["four earn the band", { ordersPerYear: 12, ordersTotal: 4 }, 100],
    [
      "purchase dates count, not orders",
      { ordersPerYear: 12, ordersTotal: 9, purchaseDatesTotal: 2 },
      40,
    ],
    ["a band of 10 is not raised", { ordersPerYear: 104, ordersTotal: 1 }, 10],
    ["a band below 10 is not raised", { ordersPerYear: 250, ordersTotal: 1 }, 0],
    ["a given rhythm beside no purchase", { ordersPerYear: 12, ordersTotal: 0 }, 10],
    ["even gaps", { ordersPerYear: 12, gapVariation: 0.8 }, 100],
    ["uneven gaps", { ordersPerYear: 12, gapVariation: 1.15 }, 90],
    ["erratic gaps", { ordersPerYear: 12, gapVariation: 1.5 }, 80],
    ["wild gaps", { ordersPerYear: 12, gapVariation: 9 }, 80],
    ["few and uneven", { ordersPerYear: 12, ordersTotal: 2, gapVariation: 1.5 }, 32],
  ])("%s", (_name, facts, points) => {
    const result = frequency(facts);
    expect(result.status === "known" && result.points).toBeCloseTo(points, 9);
  });
});
