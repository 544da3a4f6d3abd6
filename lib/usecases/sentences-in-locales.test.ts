import { describe, expect, it } from "vitest";
import type { Override } from "@/lib/portfolio/override";
import { figuresOf } from "@/lib/report/sentences/figure-words";
import { flipSentence } from "@/lib/report/sentences/flip-sentence";
import { mismatchReason } from "@/lib/report/sentences/mismatch-sentences";
import { missingSentence } from "@/lib/report/sentences/missing-sentence";
import { noticeSentences } from "@/lib/report/sentences/notice-sentences";
import {
  overrideFinding,
  overrideSentences,
  overrideText,
  segmentWords,
} from "@/lib/report/sentences/override-sentences";
import { reasonSentence } from "@/lib/report/sentences/reason-sentence";
import { staleFinding, staleSentence } from "@/lib/report/sentences/stale-sentences";
import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import { explain } from "@/lib/scoring/explain";
import type { Facts, RatedSegment } from "@/lib/scoring/facts";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import { formatFor } from "./format-for";

const AS_OF = 20_000;
const MODEL = { ...DEFAULT_MODEL, referenceTicket: { minor: 100_000, currency: "EUR" } };

/** Capped by its bids, with a reason of every code but the judgement. */
const BIDS: Facts = {
  ...{ customerSince: AS_OF - 900, ordersPerYear: 12.5, ordersTotal: 3, gapVariation: 1.2 },
  ...{ averageTicketMinor: 25_440, directAwardShare: 0.405, tailoredShare: 0.125 },
  ...{ agreement: "framework", contact: "general", touchpoints12m: 2, judged: 3.5 },
};
const UNRATED: Facts = { customerSince: AS_OF - 900, judged: 3.5 };

/** Everything that is said of an account whose figures have decimals. */
function saidOf(facts: Facts, locale: string): string[] {
  const format = formatFor(locale, "EUR");
  const figures = figuresOf(format);
  const money = (minor: number) => format.money(minor);
  const rating = rate(facts, MODEL, AS_OF);
  const why = explain(rating, facts, MODEL);
  return [
    verdictSentence(rating, facts, MODEL, figures),
    ...noticeSentences(rating, MODEL, format.date, figures),
    ...[...why.reasons.for, ...why.reasons.against].map((one) =>
      reasonSentence(one, money, figures),
    ),
    ...why.flips.map((flip) => flipSentence(flip, money, figures)),
    ...why.missing.map((one) => missingSentence(one, figures)),
    mismatchReason("over-served", { segment: "customer", score: 38.4 }, figures),
  ].map((text) => text.replace(/[\u00A0\u202F]/g, " "));
}

describe("sentences with figures", () => {
  it("have the same words in every locale, and the figures of each", () => {
    for (const facts of [BIDS, UNRATED]) {
      const english = saidOf(facts, "en-US");
      expect(saidOf(facts, "en-GB").map(withoutFigures)).toEqual(english.map(withoutFigures));
      for (const locale of ["de-DE", "fr-FR"]) {
        const said = saidOf(facts, locale);
        expect(said.map(withoutFigures)).toEqual(english.map(withoutFigures));
        expect(said.filter((text) => /\d\.\d{1,2}(?!\d)/.test(text))).toEqual([]);
      }
      expect(english.filter((text) => /\d,\d{1,2}(?!\d)/.test(text))).toEqual([]);
    }
  });

  it("have a figure each, but for what cannot be had by itself", () => {
    const figureless = saidOf(BIDS, "de-DE").filter((text) => !/\d/.test(text));
    expect(figureless.filter((text) => !text.startsWith("No value of "))).toEqual([]);
  });

  it("read well in German", () => {
    expect(saidOf(BIDS, "de-DE")).toEqual(
      expect.arrayContaining([
        "Only 40,5 % of its orders are awarded without bids.",
        "Only 12,5 % of its spend pays for tailored work.",
        "With us for 2,5 years.",
        "The average ticket is 254,40 €, 0,25 × the reference ticket.",
        "Treated as a client, rated a customer at 38,4 of 100.",
      ]),
    );
  });
});

/** The words alone: a figure with its signs and currency is one mark. */
function withoutFigures(text: string): string {
  return text.replace(/(?:[€$] ?)?[\d.,]*\d(?: ?[%€])?/g, "#").replace(/#(?: #)+/g, "#");
}

describe("overrides in words", () => {
  const { date } = formatFor("en-GB", "EUR");
  const override: Override = {
    segment: "client",
    reason: "They call us first.",
    by: "Ines",
    on: AS_OF,
    expiresOn: null,
    reviewOn: null,
  };

  it.each<[Override, RatedSegment, string[]]>([
    [
      override,
      "unrated",
      [
        "Overridden to client by Ines on 4 Oct 2024. Lists and mismatches count it as a client; the model does not rate it.",
      ],
    ],
    [
      { ...override, by: null, expiresOn: AS_OF, reviewOn: AS_OF },
      "customer",
      [
        "Overridden to client on 4 Oct 2024. Lists and mismatches count it as a client; the model rates it a customer.",
        "Valid until the end of 4 Oct 2024.",
        "Review was due on 4 Oct 2024.",
      ],
    ],
    [
      { ...override, expiresOn: AS_OF - 1, reviewOn: AS_OF - 1 },
      "customer",
      [
        "Overridden to client by Ines on 4 Oct 2024; expired on 3 Oct 2024. The model's rating applies again: customer.",
      ],
    ],
  ])("%j", (given, computed, sentences) => {
    expect(overrideSentences(given, computed, AS_OF, date)).toEqual(sentences);
  });

  it("are short where there is little room", () => {
    expect(overrideText({ ...override, expiresOn: AS_OF }, date)).toBe(
      "client (“They call us first.”, until 4 Oct 2024)",
    );
    expect(segmentWords({ segment: "customer" })).toBe("customer");
    expect(segmentWords({ segment: "customer", override: "client" })).toBe(
      "customer, overridden: client",
    );
    expect(segmentWords({ segment: "client", override: "expired" })).toBe(
      "client, override expired",
    );
  });

  it.each([
    [{ client: 0, customer: 0, expired: 0 }, undefined],
    [{ client: 0, customer: 0, expired: 1 }, "No override is active; 1 override has expired."],
    [
      { client: 1200, customer: 1, expired: 2 },
      "1.201 ratings are overridden: 1.200 to client, 1 to customer. 2 overrides have expired. Lists and mismatches follow the override; the split and the 80/20 follow the model.",
    ],
  ])("are counted: %j", (counts, sentence) => {
    expect(overrideFinding(counts, formatFor("de-DE", "EUR"))).toBe(sentence);
  });
});

describe("stale facts in words", () => {
  const format = formatFor("fr-FR", "EUR");

  it.each([
    [0, undefined],
    [1, "1 of 12 known facts is stale: not confirmed for more than 12 months."],
    [3, "3 of 12 known facts are stale: not confirmed for more than 12 months."],
  ])("%d", (stale, sentence) => {
    expect(staleFinding(stale, 12, format)).toBe(sentence);
  });

  it("name the fact and its date", () => {
    expect(staleSentence({ fact: "orders12m", on: AS_OF }, format.date)).toBe(
      "Ask again for the orders of the last 12 months: last confirmed on 4 oct. 2024.",
    );
  });
});
