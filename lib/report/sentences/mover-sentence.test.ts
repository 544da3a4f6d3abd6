import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { MODEL_PARTS } from "@/lib/scoring/model-parts";
import type { WhyMoved } from "@/lib/scoring/why-moved";
import { MODEL_PART_WORDS, moverSentence } from "./mover-sentence";

const LOWER: Model = {
  ...DEFAULT_MODEL,
  segments: { ...DEFAULT_MODEL.segments, clientFrom: 55.5 },
};

describe("why an account moves, in words", () => {
  it.each<[WhyMoved, number | undefined, number | undefined, string]>([
    [{ kind: "alone", part: "weights" }, 58.1, 63.2, "The weights alone: score 58.1 → 63.2."],
    [
      { kind: "alone", part: "segments" },
      58.1,
      58.1,
      "The thresholds alone: score 58.1 as before, client threshold 60 → 55.5.",
    ],
    [
      { kind: "together", parts: ["weights", "bids", "segments"] },
      44,
      56,
      "The weights, the bids ceiling and the thresholds together: score 44 → 56, client threshold 60 → 55.5.",
    ],
    [
      { kind: "alone", part: "referenceTicket" },
      undefined,
      61,
      "The reference ticket alone: score none → 61.",
    ],
  ])("%j, %s → %s", (why, before, after, expected) => {
    expect(moverSentence(why, { before, after }, [DEFAULT_MODEL, LOWER])).toBe(expected);
  });

  it("writes figures as the workspace does", () => {
    const figures = { decimal: (value: number) => `<${value}>`, percent: String };
    const scores = { before: 58.1, after: 58.1 };
    const why: WhyMoved = { kind: "alone", part: "segments" };
    expect(moverSentence(why, scores, [DEFAULT_MODEL, LOWER], figures)).toBe(
      "The thresholds alone: score <58.1> as before, client threshold <60> → <55.5>.",
    );
  });

  it("has a word for every part", () => {
    for (const part of MODEL_PARTS) expect(MODEL_PART_WORDS[part]).toMatch(/\w{4}/);
  });
});
