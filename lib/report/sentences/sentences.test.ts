import { describe, expect, it } from "vitest";
import type { Flip } from "@/lib/scoring/flip";
import { MISSING_FACTS } from "@/lib/scoring/missing-fact";
import type { Reason } from "@/lib/scoring/reasons";
import { PLAIN_FIGURES } from "./figure-words";
import { flipSentence } from "./flip-sentence";
import { missingSentence } from "./missing-sentence";
import { reasonSentence } from "./reason-sentence";

const money = (minor: number) => `€${(minor / 100).toFixed(2)}`;
const FOR = { points: 90, strength: 600 };
const AGAINST = { points: 25, strength: -700 };
const rhythm = {
  code: "purchaseFrequency",
  total: undefined,
  earnedFrom: undefined,
  damping: 1,
} as const;

describe("reasons", () => {
  it.each<[Reason, string]>([
    [{ code: "tenure", months: 60, ...FOR }, "With us for 5 years."],
    [{ code: "tenure", months: 1, ...AGAINST }, "With us for only 1 month."],
    [
      { code: "tenure", months: 3, ordersBeginOn: 19_724, ...AGAINST },
      "With us for at least 3 months: the orders begin on day 19724.",
    ],
    [
      { code: "ticketSize", ratio: 0.3, averageTicketMinor: 30_000, ...AGAINST },
      "The average ticket is €300.00, 0.3 × the reference ticket.",
    ],
    [
      { code: "ticketSize", ratio: 4.25, averageTicketMinor: 425_000, ...FOR },
      "The average ticket is €4250.00, 4.3 × the reference ticket.",
    ],
    [
      { ...rhythm, perYear: 12, pace: "peak", ...FOR },
      "Buys 12 times a year, a rhythm typical of lasting relationships.",
    ],
    [
      { ...rhythm, perYear: 52, pace: "faster", damping: 0.8, ...AGAINST },
      "Buys 52 times a year, more often than is typical of lasting relationships, at irregular intervals that cost 20% of the points.",
    ],
    [
      { ...rhythm, perYear: 0.25, pace: "slower", ...AGAINST },
      "Buys 0.3 times a year, less often than is typical of lasting relationships.",
    ],
    [
      { ...rhythm, perYear: 0.02, pace: "slower", ...AGAINST },
      "Buys less than 0.1 times a year, less often than is typical of lasting relationships.",
    ],
    [
      { ...rhythm, perYear: 1, pace: "slower", total: 1, earnedFrom: 4, ...AGAINST },
      "Buys once a year, less often than is typical of lasting relationships, with 1 purchase in all (counts in full from 4).",
    ],
    [
      { code: "directAwardShare", value: 0.125, ...AGAINST },
      "Only 12.5% of its orders are awarded without bids.",
    ],
    [{ code: "tailoredShare", value: 0, ...AGAINST }, "0% of its spend pays for tailored work."],
    [
      { ...rhythm, perYear: 45, pace: "faster", trust: 1, ...FOR },
      "Buys 45 times a year, often, but given in trust.",
    ],
    [
      { ...rhythm, perYear: 2, pace: "slower", total: 2, earnedFrom: 4, commitment: 1, ...FOR },
      "Buys 2 times a year, a rhythm typical of lasting relationships, with 2 purchases in all (counts in full from 4), under an agreement that makes up for few purchases.",
    ],
    [
      { code: "agreement", value: "tendered framework", ...AGAINST },
      "Has a framework agreement won by tender (25 of 100 points).",
    ],
    [{ code: "agreement", value: "retainer", ...FOR }, "Has a retainer (90 of 100 points)."],
    [{ code: "touchpoints12m", value: 1, ...AGAINST }, "Asked for only 1 working meeting a year."],
    [{ code: "contact", value: "named", ...FOR }, "Has a named contact (90 of 100 points)."],
    [
      { code: "judged", value: 4, ...FOR },
      "Judged 4 of 5 by the account owner, as nothing was observed.",
    ],
  ])("%j", (reason, sentence) => {
    expect(reasonSentence(reason, money, PLAIN_FIGURES, (day) => `day ${day}`)).toBe(sentence);
  });
});

describe("flips", () => {
  const tenure = { criterion: "tenure", fact: "tenureMonths" } as const;
  const direct = { criterion: "personalization", fact: "directAwardShare" } as const;
  const judged = { criterion: "personalization", fact: "judged" } as const;
  const ticket = { criterion: "ticketSize", fact: "averageTicketMinor" } as const;
  const orders = { criterion: "purchaseFrequency", fact: "ordersPerYear" } as const;

  it.each<[Flip, string]>([
    [
      { ...tenure, kind: "inMonths", value: 10, to: "client" },
      "Becomes a client in 10 months, if nothing else changes.",
    ],
    [{ ...tenure, kind: "notByItself" }, "No value of tenure alone would change the segment."],
    [
      { ...direct, kind: "at", value: 0.57, to: "client" },
      "Becomes a client with the share of orders awarded without bids at 57%.",
    ],
    [
      { ...ticket, kind: "at", value: 156_000, to: "customer" },
      "Becomes a customer with the average ticket at €1560.00.",
    ],
    [
      { ...judged, kind: "ifKnown", atLeast: 3, atMost: undefined, to: "client" },
      "Becomes a client if the account owner's judgement turns out to be at least 3 of 5.",
    ],
    [
      { ...orders, kind: "ifKnown", atLeast: 2, atMost: 16, to: "client" },
      "Becomes a client if the number of orders a year turns out to be at least 2 and at most 16.",
    ],
    [
      { ...tenure, kind: "ifKnown", atLeast: undefined, atMost: undefined, to: "customer" },
      "Becomes a customer as soon as tenure is known, whatever it is.",
    ],
    [
      { ...ticket, kind: "ifKnown", atLeast: 134_000, atMost: undefined, to: "unrated" },
      "Becomes unrated if the average ticket turns out to be at least €1340.00.",
    ],
  ])("%j", (flip, sentence) => {
    expect(flipSentence(flip, money)).toBe(sentence);
  });
});

describe("what is missing", () => {
  it.each(MISSING_FACTS)("%s", (fact) => {
    expect(missingSentence({ fact, coverageGain: 7 })).toMatch(
      /^Ask for [a-z].+: it adds up to 7% to the evidence\.$/,
    );
  });
});
