import { describe, expect, it } from "vitest";
import type { RelationshipFacts } from "../facts";
import { DEFAULT_MODEL } from "../model";
import { personalization } from "./personalization";

function read(facts: RelationshipFacts) {
  return personalization(facts, DEFAULT_MODEL.personalization);
}

describe("personalization", () => {
  it.each<[string, RelationshipFacts, number, number]>([
    [
      "direct award and contact: just enough",
      { directAwardShare: 0.5, contact: "named" },
      45,
      57.222,
    ],
    ["two shares", { directAwardShare: 1, tailoredShare: 0 }, 60, 58.333],
    [
      "all five",
      {
        directAwardShare: 0.95,
        tailoredShare: 0.9,
        agreement: "retainer",
        contact: "named",
        touchpoints12m: 24,
      },
      100,
      98.5,
    ],
    ["judged alone fills all, for half the evidence", { judged: 4 }, 50, 75],
    ["judged beside one signal", { contact: "general", judged: 5 }, 55, 90],
    ["judged beside two", { directAwardShare: 0, tailoredShare: 0, judged: 5 }, 80, 40],
    [
      "judged has nothing left to fill",
      {
        directAwardShare: 1,
        tailoredShare: 1,
        agreement: "none",
        contact: "general",
        touchpoints12m: 0,
        judged: 5,
      },
      100,
      60,
    ],
    ["a framework", { agreement: "framework", judged: 1 }, 57.5, 9],
    ["a subscription", { agreement: "subscription", judged: 1 }, 57.5, 3.75],
  ])("%s", (_name, facts, evidence, points) => {
    const result = read(facts);
    expect(result).toMatchObject({ status: "known", evidence });
    expect(result.status === "known" && result.points).toBeCloseTo(points, 3);
  });

  it.each<[string, RelationshipFacts, number]>([
    ["nothing", {}, 0],
    ["direct award alone", { directAwardShare: 1 }, 35],
    [
      "agreement, touchpoints and contact",
      { agreement: "none", touchpoints12m: 0, contact: "general" },
      40,
    ],
  ])("waits for more evidence: %s", (_name, facts, evidence) => {
    expect(read(facts)).toMatchObject({ status: "unknown", evidence });
  });

  it("shows its signals while it waits", () => {
    expect(read({ directAwardShare: 0.25 })).toEqual({
      status: "unknown",
      missing: ["tailoredShare", "agreement", "touchpoints12m", "contact"],
      evidence: 35,
      signals: [{ signal: "directAwardShare", value: 0.25, points: 20, weight: 35 }],
    });
  });

  it("takes an unknown signal out of the mean, not as zero", () => {
    const shared = { directAwardShare: 1, contact: "named" } as const;
    expect(read(shared)).toMatchObject({ points: 100 });
    expect(read({ ...shared, tailoredShare: 0 })).toMatchObject({ points: 4500 / 70 });
  });
});
