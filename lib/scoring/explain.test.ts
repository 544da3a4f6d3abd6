import { describe, expect, it } from "vitest";
import { contributionsOf } from "./contributions";
import { explain } from "./explain";
import type { Facts } from "./facts";
import { factsToAsk } from "./missing";
import { DEFAULT_MODEL, type Model } from "./model";
import { rate } from "./rate";

const AS_OF = 20_000;
const MODEL: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 10_000, currency: "EUR" },
};

function explained(facts: Facts) {
  return explain(rate(facts, MODEL, AS_OF), facts, MODEL);
}

/** 16 months, 38.333 points. */
const SINCE = AS_OF - 487;

describe("contributions", () => {
  it("share out the raw score by largest remainder", () => {
    // Thirds of 20 × 38.333, 20 × 50 and 20 × 100: 12.78, 16.67 and 33.33 make 62.8.
    const facts = { customerSince: SINCE, averageTicketMinor: 10_000, ordersPerYear: 12 };
    expect(explained(facts).contributions).toEqual({
      lines: [
        { criterion: "tenure", tenths: 128 },
        { criterion: "ticketSize", tenths: 167 },
        { criterion: "purchaseFrequency", tenths: 333 },
      ],
      ceiling: undefined,
    });
  });

  it("give ties to the earlier criterion", () => {
    // Two criteria of 25.05 points, half each: 12.525 and 12.525 make 25.1.
    const tie = { status: "known", points: 25.05, months: 1 } as const;
    const { lines } = contributionsOf(
      {
        criteria: {
          tenure: tie,
          personalization: { status: "unknown", missing: [], evidence: 0, signals: [] },
          ticketSize: { status: "known", points: 25.05, ratio: 1, averageTicketMinor: 1 },
          purchaseFrequency: { status: "unknown", missing: [] },
        },
        score: 25.1,
        rawScore: 25.1,
        ceilings: [],
      },
      MODEL,
    );
    expect(lines.map(({ tenths }) => tenths)).toEqual([126, 125]);
  });

  it("show the binding ceiling as a line of its own", () => {
    const facts = { customerSince: 10_000, ordersPerYear: 12, judged: 5, directAwardShare: 0.25 };
    const rating = rate(facts, MODEL, AS_OF);
    const { lines, ceiling } = contributionsOf(rating, MODEL);
    expect(rating).toMatchObject({ score: 50, rawScore: 86 });
    expect(lines.map(({ tenths }) => tenths)).toEqual([250, 360, 250]);
    expect(ceiling).toEqual({ code: "bids", tenths: -360 });
  });

  it("are empty where nothing is known", () => {
    expect(explained({}).contributions).toEqual({ lines: [], ceiling: undefined });
  });
});

describe("reasons", () => {
  it("are ordered by weight × (points − 60), each on its side", () => {
    const { reasons } = explained({
      customerSince: SINCE,
      averageTicketMinor: 3_000,
      ordersPerYear: 52,
      directAwardShare: 0.9,
      tailoredShare: 0,
    });
    // 40 × 35 ÷ 60 × 35 for; 20 × −40, 20 × −35, 40 × 25 ÷ 60 × −60 and 20 × −21.667 against.
    expect(reasons.for.map(({ code, strength }) => [code, Math.round(strength)])).toEqual([
      ["directAwardShare", 817],
    ]);
    expect(reasons.against.map(({ code, strength }) => [code, Math.round(strength)])).toEqual([
      ["tailoredShare", -1000],
      ["ticketSize", -800],
      ["purchaseFrequency", -700],
      ["tenure", -433],
    ]);
  });

  it("carry their figures", () => {
    const { reasons } = explained({ ordersPerYear: 52, ordersTotal: 3, gapVariation: 1.5 });
    expect(reasons.against).toEqual([
      {
        code: "purchaseFrequency",
        perYear: 52,
        total: 3,
        pace: "faster",
        earnedFrom: 4,
        damping: 0.8,
        points: 16,
        strength: -880,
      },
    ]);
  });

  it("leave out signals that wait", () => {
    const { reasons } = explained({ customerSince: SINCE, directAwardShare: 1 });
    expect(reasons.for).toEqual([]);
    expect(reasons.against.map(({ code }) => code)).toEqual(["tenure"]);
  });

  it("count 60 points as for", () => {
    const { reasons } = explained({ agreement: "framework", judged: 3 });
    expect(reasons.for).toEqual([
      { code: "agreement", value: "framework", points: 60, strength: 0 },
    ]);
  });
});

describe("what is missing", () => {
  const gains = (facts: Facts) =>
    explained(facts).missing.map(({ fact, coverageGain }) => [fact, coverageGain]);

  it("comes most valuable first", () => {
    expect(gains({})).toEqual([
      ["customerSince", 30],
      ["judged", 20],
      ["averageTicketMinor", 20],
      ["directAwardShare", 14],
      ["tailoredShare", 10],
      ["ordersTotal", 10],
      ["agreement", 6],
      ["touchpoints12m", 6],
      ["contact", 4],
    ]);
  });

  it("adds half beside a judgement", () => {
    const trade = { customerSince: SINCE, averageTicketMinor: 1, ordersPerYear: 1 };
    expect(gains({ ...trade, judged: 3, directAwardShare: 1 })).toEqual([
      ["tailoredShare", 5],
      ["agreement", 3],
      ["touchpoints12m", 3],
      ["contact", 2],
    ]);
  });

  it("does not ask a lapsed account about the last 12 months", () => {
    const facts = { customerSince: 10_000, lastPurchaseOn: 12_000, touchpoints12m: 3 };
    expect(gains(facts).map(([fact]) => fact)).not.toContain("touchpoints12m");
  });

  it("asks for the reference ticket where the workspace has none", () => {
    const facts = { averageTicketMinor: 500 };
    const { missing } = explain(rate(facts, DEFAULT_MODEL, AS_OF), facts, DEFAULT_MODEL);
    expect(missing).toContainEqual({ fact: "referenceTicket", coverageGain: 20 });
  });

  it("is nothing where all is known", () => {
    expect(
      gains({
        customerSince: SINCE,
        averageTicketMinor: 1,
        ordersPerYear: 1,
        directAwardShare: 1,
        tailoredShare: 1,
        agreement: "none",
        touchpoints12m: 1,
        contact: "named",
      }),
    ).toEqual([]);
  });

  it("names two observations for an account that buys like a client", () => {
    expect(factsToAsk(explained({ ordersPerYear: 12 }).missing)).toEqual([
      "directAwardShare",
      "tailoredShare",
    ]);
    expect(factsToAsk(explained({ directAwardShare: 1 }).missing)).toEqual([
      "tailoredShare",
      "agreement",
    ]);
  });
});
