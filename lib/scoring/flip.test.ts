import { describe, expect, it } from "vitest";
import type { Facts } from "./facts";
import { type Flip, flipsOf } from "./flip";
import { DEFAULT_MODEL, type Model } from "./model";
import { rate } from "./rate";

const AS_OF = 20_000;
const MODEL: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 100_000, currency: "EUR" },
};

function flips(facts: Facts, model = MODEL): readonly Flip[] {
  return flipsOf(facts, model, rate(facts, model, AS_OF));
}

/** The car buyer with a service plan, with three orders in all: customer, 57.9. */
const CAR_BUYER: Facts = {
  customerSince: AS_OF - 1096,
  ordersPerYear: 1,
  ordersTotal: 3,
  averageTicketMinor: 100_000,
  directAwardShare: 1,
  tailoredShare: 0.2,
  agreement: "framework",
  contact: "general",
  touchpoints12m: 1,
};

describe("flips", () => {
  it("name the nearest value per criterion", () => {
    expect(flips(CAR_BUYER)).toEqual([
      { criterion: "tenure", fact: "tenureMonths", kind: "inMonths", value: 10, to: "client" },
      { criterion: "personalization", fact: "directAwardShare", kind: "notByItself" },
      {
        criterion: "ticketSize",
        fact: "averageTicketMinor",
        kind: "at",
        value: 156_000,
        to: "client",
      },
      { criterion: "purchaseFrequency", fact: "ordersPerYear", kind: "at", value: 3, to: "client" },
    ]);
  });

  it("find the way down from the far side of the peak", () => {
    const [, , , frequency] = flips({ ...CAR_BUYER, ordersTotal: 90, ordersPerYear: 52 });
    // The rest brings 46.6 of the 59.95 needed: 66.7 points, which the band has until 22.8 a year.
    expect(frequency).toMatchObject({ kind: "at", value: 22, to: "client" });
  });

  it("say what an unknown fact would have to be", () => {
    const trade = { customerSince: AS_OF - 1830, ordersPerYear: 6, averageTicketMinor: 100_000 };
    const [, personalization] = flips(trade);
    // 60 of 100 at 83.3 points: judged 2 (25 points) gives 60.0, but 25 points bring inertia.
    expect(personalization).toEqual({
      criterion: "personalization",
      fact: "judged",
      kind: "ifKnown",
      atLeast: 3,
      atMost: undefined,
      to: "client",
    });
  });

  it("bound an unknown rhythm on both sides", () => {
    const { ordersPerYear: _, ordersTotal: __, ...facts } = CAR_BUYER;
    const [, , , frequency] = flips({ ...facts, customerSince: AS_OF - 800 });
    // The rest brings 43.4 of the 59.95 needed: the rhythm must earn 82.9 points or more.
    expect(frequency).toEqual({
      criterion: "purchaseFrequency",
      fact: "ordersPerYear",
      kind: "ifKnown",
      atLeast: 2,
      atMost: 16,
      to: "client",
    });
  });

  it("turn to the tailored share, then to the judgement", () => {
    const facts = { ...CAR_BUYER, directAwardShare: undefined };
    expect(flips(facts)[1]?.fact).toBe("tailoredShare");
    expect(flips({ ...facts, tailoredShare: undefined })[1]?.fact).toBe("judged");
  });

  it("offer a lapsed account no more tenure", () => {
    const facts = { ...CAR_BUYER, lastPurchaseOn: AS_OF - 800 };
    expect(flips(facts)[0]).toMatchObject({ kind: "notByItself" });
  });

  it("cannot measure a ticket without a reference", () => {
    expect(flips(CAR_BUYER, DEFAULT_MODEL)[2]).toMatchObject({ kind: "notByItself" });
  });

  it("say below which share of orders without a bid a client is none", () => {
    const facts: Facts = {
      ...CAR_BUYER,
      agreement: "retainer",
      ordersTotal: 40,
      ordersPerYear: 12,
    };
    expect(flips(facts)[1]).toMatchObject({ kind: "at", value: 0.49, to: "customer" });
  });
});
