import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_OF, REFERENCE_TICKET, someAccount } from "@/tests/factories/some-accounts";
import { certaintyOf } from "./certainty";
import type { Facts } from "./facts";
import { DEFAULT_MODEL } from "./model";
import { MODEL_2026_2 } from "./model-2026-2";
import { questionsOf } from "./questions";
import { rate } from "./rate";

const SEED = 20_260_203;
const ticket = { referenceTicket: { minor: REFERENCE_TICKET, currency: "EUR" } };
const MODEL = { ...MODEL_2026_2, ...ticket };
const asked = (facts: Facts, model = MODEL) => questionsOf(facts, model, rate(facts, model, AS_OF));

const SURE: Facts = {
  ...{ customerSince: AS_OF - 2000, lastPurchaseOn: AS_OF - 5, ordersPerYear: 10 },
  ...{ averageTicketMinor: REFERENCE_TICKET, directAwardShare: 0.95, tailoredShare: 0.5 },
  ...{ agreement: "none", contact: "named", touchpoints12m: 12 },
};

describe("certainty", () => {
  const firm = { segment: "client", borderline: false, provisional: false, isNew: false } as const;
  it.each([
    ["sure", firm],
    ["checkFirst", { ...firm, borderline: true }],
    ["checkFirst", { ...firm, provisional: true }],
    ["checkFirst", { ...firm, segment: "unrated" }],
    ["new", { ...firm, isNew: true }],
    ["new", { ...firm, segment: "unrated", isNew: true }],
  ] as const)("%s: %j", (certainty, rating) => {
    expect(certaintyOf(rating)).toBe(certainty);
  });
});

describe("what to find out next", () => {
  it("is nothing where all that could change something is known", () => {
    expect(asked(SURE)).toEqual([]);
    // The contact alone could not turn this client.
    expect(asked({ ...SURE, contact: undefined })).toEqual([]);
  });

  it("is the share of bids where the client stands and falls with it", () => {
    const [first, ...others] = asked({ ...SURE, directAwardShare: undefined });
    expect(first?.fact).toBe("directAwardShare");
    // All but a half of the orders settle it one way or the other.
    expect(first?.likelihood).toBe(0.8);
    expect(first?.answers.map(({ segment, certainty }) => `${segment} ${certainty}`)).toEqual([
      "customer sure",
      "customer sure",
      "client checkFirst",
      "client sure",
      "client sure",
    ]);
    expect(others.map(({ fact }) => fact)).toEqual(["judged"]);
  });

  it("is how old the relationship is, where the orders begin with it", () => {
    const facts: Facts = {
      ...{ customerSince: AS_OF - 40, lastPurchaseOn: AS_OF - 5, ordersTotal: 2, orders12m: 2 },
      ...{ directAwardShare: 1, tailoredShare: 0.4, agreement: "none", contact: "named" },
      ...{ touchpoints12m: 12, averageTicketMinor: REFERENCE_TICKET, ordersBeginOn: AS_OF - 50 },
    };
    expect(asked(facts).map(({ fact }) => fact)).toEqual(["customerSince"]);
  });

  it("asks nothing of the last 12 months of a lapsed account, nor for a tendered framework of 2026.1", () => {
    const facts: Facts = { customerSince: AS_OF - 3000, lastPurchaseOn: AS_OF - 1000, judged: 3 };
    expect(asked(facts).map(({ fact }) => fact)).not.toContain("touchpoints12m");
    const first = asked(facts, { ...DEFAULT_MODEL, ...ticket });
    const agreement = first.find(({ fact }) => fact === "agreement");
    expect(agreement?.answers.map(({ value }) => value) ?? []).not.toContain("tendered framework");
  });

  it(`asks only for what is not known and changes something (seed ${SEED})`, () => {
    fc.assert(
      fc.property(someAccount, (facts) => {
        const found = asked(facts);
        for (const { fact, answers, likelihood } of found) {
          if (fact !== "customerSince") expect(facts[fact]).toBeUndefined();
          expect(answers.filter(({ changes }) => changes)).not.toEqual([]);
          expect(likelihood).toBeGreaterThan(0);
          expect(likelihood).toBeLessThanOrEqual(1);
        }
        const order = found.map(({ likelihood }) => likelihood);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });
});
