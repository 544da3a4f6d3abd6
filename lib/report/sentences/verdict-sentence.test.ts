import { describe, expect, it } from "vitest";
import type { Facts } from "@/lib/scoring/facts";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import { verdictSentence } from "./verdict-sentence";

const AS_OF = 20_000;
const MODEL: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 100_000, currency: "EUR" },
};

function verdict(facts: Facts) {
  return verdictSentence(rate(facts, MODEL, AS_OF), facts, MODEL);
}

const FIVE_YEARS = { customerSince: AS_OF - 1827 };
const NO_RELATION = { tailoredShare: 0, agreement: "none", contact: "general" } as const;

describe("the verdict", () => {
  it.each<[Facts, string]>([
    [
      {
        ...FIVE_YEARS,
        ...NO_RELATION,
        ordersPerYear: 52,
        averageTicketMinor: 20_000,
        directAwardShare: 0.7,
      },
      "Customer, 38.9 of 100: weekly low-ticket orders, nothing tailored.",
    ],
    [
      {
        ...FIVE_YEARS,
        ordersPerYear: 12,
        averageTicketMinor: 400_000,
        directAwardShare: 0.95,
        tailoredShare: 0.7,
        agreement: "retainer",
      },
      "Client, 93.7 of 100: 5 years with us, monthly orders, 95% of orders awarded without bids.",
    ],
    [
      { customerSince: AS_OF - 120, ordersTotal: 1, averageTicketMinor: 20_000, judged: 1 },
      "Customer, 6.5 of 100: judged 1 of 5, only 4 months with us, a single order.",
    ],
    [
      {
        ...FIVE_YEARS,
        ordersPerYear: 10,
        averageTicketMinor: 300_000,
        directAwardShare: 0.1,
        judged: 5,
      },
      "Customer, 44 of 100 (82.1 before the bids ceiling): only 10% of orders awarded without bids.",
    ],
    [
      {
        ...FIVE_YEARS,
        ...NO_RELATION,
        ordersPerYear: 12,
        averageTicketMinor: 100_000,
        directAwardShare: 0.8,
      },
      "Customer, 54.9 of 100 (63.5 before the inertia ceiling): nothing tailored, no agreement, the general channel.",
    ],
    [
      { ...FIVE_YEARS, ordersPerYear: 12, averageTicketMinor: 300_000, directAwardShare: 0 },
      "Customer, 40 of 100 (91.7 before the bids ceiling): every order put out to bid.",
    ],
    [
      {
        customerSince: 17_000,
        lastPurchaseOn: 17_100,
        ordersTotal: 12,
        averageTicketMinor: 10_000,
      },
      "Lapsed customer, 36.1 of 100: low-ticket orders, only 3 months with us.",
    ],
    [
      { ...FIVE_YEARS, ordersPerYear: 6, averageTicketMinor: 100_000 },
      "Unrated, 83.3 of 100 on trade alone: buys like a client; ask for the share of orders awarded without bids and the share of spend on tailored work.",
    ],
    [
      { ...FIVE_YEARS, ordersTotal: 40 },
      "Unrated, 100 of 100 on trade alone: buys like a client; ask for the share of orders awarded without bids and the share of spend on tailored work.",
    ],
    [
      { averageTicketMinor: 100_000, directAwardShare: 0.8 },
      "Unrated: only 20% of the evidence is known (40% is needed); ask for the date of the first purchase and the account owner's judgement from 1 to 5.",
    ],
    [
      {},
      "Unrated: only 0% of the evidence is known (40% is needed); ask for the date of the first purchase and the account owner's judgement from 1 to 5.",
    ],
  ])("%j", (facts, sentence) => {
    expect(verdict(facts)).toBe(sentence);
  });

  it.each([
    [365, "daily"],
    [180, "daily"],
    [104, "twice-weekly"],
    [52, "weekly"],
    [27, "fortnightly"],
  ])("calls %d orders a year %s", (ordersPerYear, rhythm) => {
    expect(verdict({ ...FIVE_YEARS, judged: 5, directAwardShare: 0.3, ordersPerYear })).toContain(
      rhythm,
    );
  });
});
