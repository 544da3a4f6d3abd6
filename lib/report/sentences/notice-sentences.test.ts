import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { rate } from "@/lib/scoring/rate";
import { noticeSentences } from "./notice-sentences";

describe("notices", () => {
  const AS_OF = 20_000;
  const notices = (facts: Parameters<typeof rate>[0]) =>
    noticeSentences(rate(facts, DEFAULT_MODEL, AS_OF), DEFAULT_MODEL, (day) => `day ${day}`);
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
      ],
    ],
    [
      "buys like a client",
      trade,
      ["Trade alone never makes a client: it takes facts about the relationship."],
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

describe("notices of model 2026.2", () => {
  const AS_OF = 20_000;
  const notices = (facts: Parameters<typeof rate>[0]) =>
    noticeSentences(rate(facts, MODEL_2026_2, AS_OF), MODEL_2026_2, (day) => `day ${day}`);
  const bids = { directAwardShare: 0.3, tailoredShare: 0, agreement: "none" } as const;
  const trade = { customerSince: 10_000, ordersPerYear: 12 };

  it.each<[string, Parameters<typeof rate>[0], string]>([
    [
      "lapsed",
      { ...trade, ...bids, lastPurchaseOn: 19_000 },
      "Lapsed: the last purchase was more than 24 months ago and longer than its own rhythm explains, so it is rated as of day 19000.",
    ],
    [
      "quiet",
      { ...trade, ...bids, lastPurchaseOn: 19_600 },
      "Quiet: it has been silent for longer than its own rhythm explains.",
    ],
    [
      "new",
      { customerSince: 19_900, ordersTotal: 1, ...bids },
      "New: a customer for less than 365 days, with at most 2 purchases. Ask how large the organization is, who else buys there and what comes next.",
    ],
    [
      "a client as long as nobody asked about bids",
      { ...trade, tailoredShare: 1, contact: "named", touchpoints12m: 12 },
      "Provisional: a client only if the next project comes without a bid. Ask.",
    ],
    [
      "a client of whom more than bids is unknown",
      { ...trade, directAwardShare: 1, contact: "named" },
      "Provisional: what is not known could move the score across 60.",
    ],
    [
      "inertia on its slope",
      { ...trade, directAwardShare: 1, tailoredShare: 0, agreement: "none" },
      "Inertia ceiling: with 46.7 points of personalization the score is at most 57.7, instead of 73.3.",
    ],
  ])("%s", (_name, facts, sentence) => {
    expect(notices(facts)).toContain(sentence);
  });
});
