import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_OF, MODEL, someFacts } from "@/tests/factories/some-facts";
import type { Facts } from "./facts";
import type { Model } from "./model";
import { changedParts, withPart } from "./model-parts";
import { rate } from "./rate";
import { isSame, whyMoved } from "./why-moved";

/** A client of 65.0: 65 tailored, 65 of every other criterion. */
const CLIENT: Facts = {
  customerSince: AS_OF - Math.round(30 * 30.4375),
  ordersPerYear: 0.76,
  averageTicketMinor: 180_000,
  directAwardShare: 0.75,
  tailoredShare: 0.5,
  agreement: "framework",
};

const withThreshold = (model: Model, clientFrom: number): Model => ({
  ...model,
  segments: { ...model.segments, clientFrom },
});

describe("why an account moves", () => {
  it("is the one part that moves it by itself", () => {
    const after = withThreshold(
      {
        ...MODEL,
        tenure: {
          scale: "linear",
          points: [
            [0, 0],
            [60, 90],
          ],
        },
      },
      80,
    );
    expect(rate(CLIENT, MODEL, AS_OF).segment).toBe("client");
    expect(changedParts(MODEL, after)).toEqual(["tenure", "segments"]);
    expect(whyMoved(CLIENT, MODEL, after, AS_OF)).toEqual({ kind: "alone", part: "segments" });
  });

  it("is several together where none does it alone, the strongest first", () => {
    const tenure = {
      scale: "linear",
      points: [
        [0, 0],
        [60, 60],
      ],
    } as const;
    const ticketSize = {
      scale: "ln",
      points: [
        [0.1, 0],
        [10, 30],
      ],
    } as const;
    const scoreWith = (change: Partial<Model>) =>
      rate(CLIENT, { ...MODEL, ...change }, AS_OF).score ?? 0;
    const [all, byTenure, byTicket] = [
      scoreWith({}),
      scoreWith({ tenure }),
      scoreWith({ ticketSize }),
    ];
    expect(all - byTicket).toBeGreaterThan(all - byTenure);
    expect(all - byTenure).toBeGreaterThan(1);
    // Below what either change leaves, above what both leave.
    const before = withThreshold(MODEL, byTicket - (all - byTenure) / 2);
    const after = { ...before, tenure, ticketSize };
    expect(rate(CLIENT, before, AS_OF).segment).toBe("client");
    expect(rate(CLIENT, after, AS_OF).segment).toBe("customer");
    const why = whyMoved(CLIENT, before, after, AS_OF);
    expect(why).toEqual({ kind: "together", parts: ["ticketSize", "tenure"] });
  });

  it("is never a part that alone would leave it where it is (seed 20260126)", () => {
    const points = fc.integer({ min: 50, max: 70 });
    const models = fc.record({ threshold: points, weight: fc.integer({ min: 10, max: 40 }) });
    fc.assert(
      fc.property(someFacts, models, (facts, { threshold, weight }) => {
        const weights = { ...MODEL.weights, tenure: weight, ticketSize: 40 - weight };
        const after = withThreshold({ ...MODEL, weights }, threshold);
        const to = rate(facts, after, AS_OF);
        if (isSame(rate(facts, MODEL, AS_OF), to)) return;
        const why = whyMoved(facts, MODEL, after, AS_OF);
        const parts = changedParts(MODEL, after);
        const alone = parts.filter((part) =>
          isSame(rate(facts, withPart(MODEL, part, after), AS_OF), to),
        );
        if (why.kind === "alone") expect(alone).toContain(why.part);
        else expect(alone).toEqual([]);
      }),
      { seed: 20_260_126, numRuns: 1000 },
    );
  });
});
