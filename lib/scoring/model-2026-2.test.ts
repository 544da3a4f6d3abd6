import { describe, expect, it } from "vitest";
import { inertiaTenths } from "./ceilings";
import { commitmentOf } from "./commitment";
import { purchaseFrequency } from "./criteria/purchase-frequency";
import type { Facts } from "./facts";
import { DEFAULT_MODEL } from "./model";
import { MODEL_2026_2 as MODEL } from "./model-2026-2";
import { rate } from "./rate";
import { standingOf } from "./standing";

/** What 2026.2 adds, at, just below and just above each limit. */

const AS_OF = 20_000;
const standing = (facts: Facts) => standingOf(facts, MODEL, AS_OF);

/** An account with purchases every so many days, the last one so long ago. */
function every(gapDays: number, silentDays: number, purchases = 5): Facts {
  const lastPurchaseOn = AS_OF - silentDays;
  const customerSince = lastPurchaseOn - gapDays * (purchases - 1);
  return { customerSince, lastPurchaseOn, purchaseDatesTotal: purchases };
}

describe("own rhythm", () => {
  it.each<[string, Facts, "active" | "quiet" | "lapsed"]>([
    // Six months of 30.4375 days are 182.625 days.
    ["a gap of 182 days, twice of it", every(182, 364), "active"],
    ["a day more", every(182, 365), "quiet"],
    ["a gap of 183 days, twelve months", every(183, 365), "active"],
    ["a day more", every(183, 366), "quiet"],
    ["a gap of 300 days, one and a half", every(300, 450), "active"],
    ["a day more", every(300, 451), "quiet"],
    ["twice 400 days are later than 24 months", every(400, 800), "quiet"],
    ["a day more", every(400, 801), "lapsed"],
    ["24 months are later than twice 300 days", every(300, 730), "quiet"],
    ["a day more", every(300, 731), "lapsed"],
    ["the longest gap of 160 days", { ...every(40, 200), longestGapDays: 160 }, "active"],
    ["a day more than 1.25 of it", { ...every(40, 201), longestGapDays: 160 }, "quiet"],
    ["1.5 times a longest gap of 600", { ...every(40, 900), longestGapDays: 600 }, "quiet"],
    ["a day more", { ...every(40, 901), longestGapDays: 600 }, "lapsed"],
    ["no usual gap of two purchases", every(100, 364, 2), "active"],
    ["no usual gap, nothing in twelve months", every(100, 365, 2), "quiet"],
    ["purchase dates before orders", { ...every(100, 180), ordersTotal: 50 }, "active"],
    ["no last purchase, no orders in twelve months", { orders12m: 0 }, "quiet"],
  ])("%s", (_name, facts, expected) => {
    const { lapsed, quiet } = standing(facts);
    expect(lapsed ? "lapsed" : quiet ? "quiet" : "active").toBe(expected);
  });
});

describe("new", () => {
  it.each<[string, Facts, boolean]>([
    ["364 days ago, two purchases", { customerSince: AS_OF - 364, ordersTotal: 2 }, true],
    ["365 days ago", { customerSince: AS_OF - 365, ordersTotal: 2 }, false],
    ["three purchases", { customerSince: AS_OF - 100, ordersTotal: 3 }, false],
    [
      "three orders on two dates",
      { customerSince: AS_OF - 100, ordersTotal: 3, purchaseDatesTotal: 2 },
      true,
    ],
    ["only the last 12 months known", { customerSince: AS_OF - 100, orders12m: 2 }, true],
    ["nothing known of its purchases", { customerSince: AS_OF - 100 }, false],
    ["no first purchase known", { ordersTotal: 1 }, false],
    [
      "where the orders begin",
      { customerSince: AS_OF - 100, ordersTotal: 1, ordersBeginOn: AS_OF - 160 },
      false,
    ],
    [
      "where they begin a day earlier",
      { customerSince: AS_OF - 100, ordersTotal: 1, ordersBeginOn: AS_OF - 161 },
      true,
    ],
  ])("%s", (_name, facts, isNew) => {
    expect(standing(facts).isNew).toBe(isNew);
    expect(standingOf(facts, DEFAULT_MODEL, AS_OF).isNew).toBe(false);
  });
});

describe("the latest possible start", () => {
  it.each([
    [60, 10, true],
    [61, 10, false],
    [80, 40, true],
    [81, 40, false],
  ])("%d days after the orders begin, at a gap of %d days", (days, gap, expected) => {
    const facts = every(gap, 0);
    const ordersBeginOn = (facts.customerSince ?? 0) - days;
    const { startsEarlier } = standing({ ...facts, ordersBeginOn });
    expect(startsEarlier).toBe(expected);
    const { tenure } = rate({ ...facts, ordersBeginOn }, MODEL, AS_OF).criteria;
    expect("ordersBeginOn" in tenure).toBe(expected);
  });

  it("counts a hundred points of tenure and the band as earned, favourably", () => {
    const facts: Facts = {
      ...{ customerSince: AS_OF - 20, lastPurchaseOn: AS_OF, ordersTotal: 2, ordersPerYear: 6 },
      ...{ directAwardShare: 1, tailoredShare: 0.4, agreement: "none", contact: "named" },
      ...{ touchpoints12m: 4, averageTicketMinor: 100 },
    };
    const model = { ...MODEL, referenceTicket: { minor: 100, currency: "EUR" } };
    const known = rate(facts, model, AS_OF);
    expect(known).toMatchObject({ segment: "customer", provisional: false });
    const begun = rate({ ...facts, ordersBeginOn: AS_OF - 30 }, model, AS_OF);
    expect(begun).toMatchObject({ score: known.score, provisional: true });
  });
});

describe("often, given in trust", () => {
  const points = (perYear: number, personalization?: number, more: Facts = {}) => {
    const facts = { ordersPerYear: perYear, ...more };
    const { purchaseFrequency: model } = MODEL;
    const found = purchaseFrequency(facts, model, AS_OF, personalization);
    return found.status === "known" ? found : undefined;
  };

  it.each([
    [52, undefined, 25, undefined],
    [52, 60, 25, undefined],
    [52, 61.5, 32.5, 0.1],
    [52, 75, 100, 1],
    [52, 90, 100, 1],
    [12, 90, 100, undefined],
    [4, 90, 100, undefined],
  ])("%d a year at %s points: %d", (perYear, personalization, expected, trust) => {
    expect(points(perYear, personalization)?.points).toBeCloseTo(expected, 9);
    expect(points(perYear, personalization)?.trust).toBe(trust);
  });

  it("comes before few purchases and irregular gaps", () => {
    expect(points(52, 75, { ordersTotal: 2, gapVariation: 1.5 })?.points).toBeCloseTo(32, 9);
  });
});

describe("committed", () => {
  const retainer = { agreement: "retainer", contact: "named", tailoredShare: 0.5 } as const;
  it.each<[string, Facts, boolean, number]>([
    ["a retainer, a named contact and half tailored", retainer, false, 1],
    ["two fifths tailored", { ...retainer, tailoredShare: 0.4 }, false, 0.5],
    ["three tenths tailored", { ...retainer, tailoredShare: 0.3 }, false, 0],
    ["a framework", { ...retainer, agreement: "framework" }, false, 1],
    ["a tendered framework", { ...retainer, agreement: "tendered framework" }, true, 0],
    ["a subscription", { ...retainer, agreement: "subscription" }, true, 0],
    ["the general channel", { ...retainer, contact: "general" }, true, 0],
    ["a contact not known", { ...retainer, contact: undefined }, false, 0],
    ["the same, favourably", { ...retainer, contact: undefined }, true, 1],
    ["nothing known of tailoring", { ...retainer, tailoredShare: undefined }, false, 0],
    ["the same, favourably", { ...retainer, tailoredShare: undefined }, true, 1],
    ["little tailored, favourably", { ...retainer, tailoredShare: 0.35 }, true, 0.25],
    ["nothing known at all, favourably", {}, true, 1],
  ])("%s", (_name, facts, favourable, share) => {
    const { purchaseFrequency: model } = MODEL;
    expect(commitmentOf(facts, false, model, favourable)).toBeCloseTo(share, 9);
    expect(commitmentOf(facts, true, model, favourable)).toBe(0);
    expect(commitmentOf(facts, false, DEFAULT_MODEL.purchaseFrequency, favourable)).toBe(0);
  });

  it.each([
    [1, 0, 10, undefined],
    [1, 0.5, 55, 0.5],
    [1, 1, 100, 1],
    [2, 0.25, 40, undefined],
    [3, 0.7, 73, 0.7],
    [4, 1, 100, undefined],
  ])("%d purchases and k = %d earn %d points", (ordersTotal, k, expected, commitment) => {
    const facts = { ordersPerYear: 6, ordersTotal };
    const found = purchaseFrequency(facts, MODEL.purchaseFrequency, AS_OF, undefined, k);
    expect(found.status === "known" && found.points).toBeCloseTo(expected, 9);
    expect(found.status === "known" && found.commitment).toBe(commitment);
  });
});

describe("the slope of the inertia ceiling", () => {
  it.each([
    [0, 549],
    [40, 549],
    [46, 575],
    [51.99, 600],
    [52, 600],
    [61, 800],
    [70, 1000],
    [90, 1000],
  ])("%d points of personalization: %d tenths", (personalization, tenths) => {
    expect(inertiaTenths(personalization, MODEL)).toBe(tenths);
  });
});
