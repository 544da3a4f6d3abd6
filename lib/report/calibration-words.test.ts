import { describe, expect, it } from "vitest";
import type { AgreementResult } from "@/lib/scoring/agreement";
import { BRITISH } from "@/tests/factories/british-format";
import {
  kappaWords,
  labelsSentence,
  oneSidedSentence,
  ticketSentence,
  weightsSentence,
} from "./calibration-words";

it.each([
  [-0.3, "no more than chance"],
  [0, "no more than chance"],
  [0.004, "no more than chance"],
  [0.01, "slight"],
  [0.2, "slight"],
  [0.204, "slight"],
  [0.21, "fair"],
  [0.41, "moderate"],
  [0.6, "moderate"],
  [0.61, "substantial"],
  [0.8, "substantial"],
  [0.81, "almost perfect"],
  [1, "almost perfect"],
])("a kappa of %d is %s", (kappa, words) => {
  expect(kappaWords(kappa)).toBe(words);
});

describe("how many labels there are", () => {
  const said = (client: number, customer: number, unrated: number): AgreementResult => ({
    counts: { rated: client + customer, bySegment: { client, customer }, unrated },
    needed: { client: Math.max(0, 10 - client), customer: Math.max(0, 10 - customer) },
    report: undefined,
  });
  it.each([
    [said(0, 0, 0), "No labels yet. The report needs 10 clients and 10 customers."],
    [
      said(1, 0, 2),
      "1 client and 0 customers are labelled among the rated accounts (2 labels more on unrated accounts, which cannot test the model). 9 clients and 10 customers more are needed for a report.",
    ],
    [
      said(9, 30, 0),
      "9 clients and 30 customers are labelled among the rated accounts. 1 client more is needed for a report.",
    ],
    [said(10, 10, 0), "10 clients and 10 customers are labelled among the rated accounts."],
  ])("%#", (result, sentence) => {
    const { rated, unrated } = result.counts;
    expect(labelsSentence(result, rated + unrated, BRITISH)).toBe(sentence);
  });
});

it("says that only the latest labels are used", () => {
  const counts = { rated: 990, bySegment: { client: 400, customer: 590 }, unrated: 10 };
  const result = { counts, needed: { client: 0, customer: 0 }, report: undefined };
  expect(labelsSentence(result, 1203, BRITISH)).toMatch(
    /Of 1,203 labels the latest 1,000 are used\.$/,
  );
});

describe("what proposed weights are worth", () => {
  const weights = (crossValidated: number, isBetter: boolean) => ({
    weights: { tenure: 35, personalization: 35, ticketSize: 15, purchaseFrequency: 15 },
    present: { agreement: 0.8, kappa: 0.59 },
    fitted: { agreement: 0.96, kappa: 0.92 },
    crossValidated: { agreement: 0.84, kappa: crossValidated },
    isBetter,
    accounts: 25,
  });
  it("is said plainly, better or not", () => {
    expect(weightsSentence(weights(0.671, true), false, BRITISH)).toBe(
      "These weights agree better on labels they were not fitted to: kappa 0.67 against 0.59 with the current weights. Try them on the portfolio before you apply them.",
    );
    expect(weightsSentence(weights(0.55, false), false, BRITISH)).toBe(
      "These weights fit the labels best, and are no better on labels they were not fitted to: kappa 0.55 against 0.59 with the current weights. Keep the current weights, or label more accounts.",
    );
    expect(weightsSentence(weights(0.59, false), true, BRITISH)).toBe(
      "No other weights agree better with your labels than the current ones.",
    );
  });
});

it("warns where one segment holds nearly everything", () => {
  expect(oneSidedSentence({ segment: "customer", share: 0.934 }, BRITISH)).toMatch(
    /^93% of the rated accounts are customers:/,
  );
});

describe("the reference ticket", () => {
  const none = "There is no reference ticket yet, so ticket size is unknown for all accounts";
  it.each([
    [
      { count: 9, presentMinor: undefined, proposedMinor: undefined },
      `${none}. 9 accounts of the 10 needed for a proposal have an average ticket.`,
    ],
    [
      { count: 1, presentMinor: 500_00, proposedMinor: undefined },
      "The reference ticket is €500.00. 1 account of the 10 needed for a proposal has an average ticket.",
    ],
    [
      { count: 40, presentMinor: undefined, proposedMinor: 730_50 },
      `${none}; half of 40 average tickets lie at or below €730.50, which is proposed.`,
    ],
    [
      { count: 40, presentMinor: 730_50, proposedMinor: 730_50 },
      "The reference ticket is €730.50, as it would be proposed: half of 40 average tickets lie at or below €730.50.",
    ],
    [
      { count: 40, presentMinor: undefined, proposedMinor: undefined },
      `${none}. Half of 40 average tickets are below one unit of money, so none can be proposed.`,
    ],
  ])("%#", (tickets, sentence) => {
    expect(ticketSentence({ needed: 10, ...tickets }, BRITISH)).toBe(sentence);
  });
});
