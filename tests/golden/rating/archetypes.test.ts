import { describe, expect, it } from "vitest";
import { rate } from "@/lib/scoring/rate";
import { ARCHETYPES, AS_OF, MODEL } from "./archetypes";

/**
 * The archetypes the default model must get right (domain.md §3.5). A changed expectation needs a
 * new model version.
 */
describe("archetypes of model 2026.1", () => {
  it("are the 21 of the table", () => {
    expect(ARCHETYPES).toHaveLength(21);
    expect(MODEL.version).toBe("2026.1");
  });

  it.each(ARCHETYPES)("$name", ({ facts, segment, score, borderline = false, ceiling }) => {
    const rating = rate(facts, MODEL, AS_OF);
    expect(rating.segment).toBe(segment);
    expect(rating.borderline).toBe(borderline);
    expect(rating.ceilings[0]?.code).toBe(ceiling);
    if (score !== undefined) expect(rating.score).toBe(score);
  });

  it.each([
    ["Corporation with a law firm on retainer", 92.6, 92.6],
    ["Brand with a marketing agency, monthly programme", 81.5, 81.5],
    ["Company on managed IT", 86.1, 86.1],
    ["Developer who returns to the same architect", 83.4, 83.4],
    ["Household with a wealth adviser", 87.1, 87.1],
    ["Enterprise software with a success manager", 90.3, 90.3],
    ["Pupil tutored for a year", 70, 70],
    ["Agency buyer who always calls us first", 79, 79],
    ["Car buyer with a service plan", 62.6, 62.6],
    ["Agency that re-bids every project", 44, 72.6],
    ["Last-minute 'most important customer in the world'", 56, 64.5],
    ["One million-dollar project won by tender", 40, 48.3],
    ["Monthly stock buyer, five years, compares a little", 54.9, 62.6],
    ["Office-supplies buyer", 39.9, 39.9],
    ["Self-service software subscriber", 47.3, 47.3],
    ["Web-hosting buyer, monthly", 38.1, 38.1],
    ["One-off print job", 20.2, 20.2],
    ["Commuter who buys coffee daily", 19.8, 19.8],
    ["Supermarket shopper", 30.2, 30.2],
    ["Good trade, nothing known of the relationship", 83.3, 83.3],
    ["Poor trade, nothing known of the relationship", 22.3, 22.3],
  ])("%s scores %d of a raw %d", (name, score, rawScore) => {
    const archetype = ARCHETYPES.find((candidate) => candidate.name === name);
    expect(archetype && rate(archetype.facts, MODEL, AS_OF)).toMatchObject({ score, rawScore });
  });

  it("give good trade alone no verdict, and say why", () => {
    const good = ARCHETYPES.find(({ name }) => name.startsWith("Good trade"));
    expect(good && rate(good.facts, MODEL, AS_OF)).toMatchObject({
      segment: "unrated",
      unrated: ["buysLikeAClient"],
      coverage: 60,
    });
  });
});
