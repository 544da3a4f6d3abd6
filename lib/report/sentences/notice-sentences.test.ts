import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import { noticeSentences } from "./notice-sentences";

describe("notices", () => {
  const AS_OF = 20_000;
  const notices = (facts: Parameters<typeof rate>[0]) =>
    noticeSentences(
      rate(facts, DEFAULT_MODEL, AS_OF),
      [{ fact: "tailoredShare", coverageGain: 10 }],
      DEFAULT_MODEL,
      (day) => `day ${day}`,
    );
  const trade = { customerSince: 10_000, ordersPerYear: 12 };

  it.each<[string, Parameters<typeof rate>[0], readonly string[]]>([
    [
      "lapsed",
      { customerSince: 10_000, lastPurchaseOn: 19_000, judged: 1 },
      ["Lapsed: the last purchase was more than 24 months ago, so it is rated as of day 19000."],
    ],
    [
      "quiet and unrated",
      { orders12m: 0 },
      [
        "Quiet: it bought nothing in the last 12 months, or has been silent for more than 2 of its usual gaps.",
        "Unrated: only 0% of the evidence is known (40% is needed).",
        "Provisional: 100% of the evidence is missing and could move the score across 60.",
      ],
    ],
    [
      "buys like a client",
      trade,
      [
        "Buys like a client (100 of 100), but trade alone never makes a client. Ask for the share of spend on tailored work.",
        "Provisional: 60% of the evidence is missing and could move the score across 60.",
      ],
    ],
    [
      "bids",
      { ...trade, directAwardShare: 0.4, tailoredShare: 1, contact: "named" },
      [
        "Bids ceiling: an account that compares offers each time scores at most 56, instead of 83.8.",
        "Borderline: a score from 55 to below 65 is close to the threshold of 60.",
      ],
    ],
    [
      "inertia",
      { ...trade, directAwardShare: 0.8, tailoredShare: 0, agreement: "none" },
      [
        "Inertia ceiling: below 40 points of personalization the score is at most 54.9, instead of 69.1.",
      ],
    ],
    [
      "nothing to say",
      { ...trade, directAwardShare: 1, tailoredShare: 1, averageTicketMinor: 1 },
      [],
    ],
  ])("%s", (_name, facts, sentences) => {
    expect(notices(facts)).toEqual(sentences);
  });
});
