import { describe, expect, it } from "vitest";
import { layoutPareto } from "./pareto";

const BOX = { width: 240, height: 120, margin: { top: 10, right: 20, bottom: 10, left: 20 } };

describe("layoutPareto", () => {
  const layout = layoutPareto(
    {
      points: [
        { accounts: 0.25, revenue: 0.8 },
        { accounts: 1, revenue: 1 },
      ],
      accountsFor80: 0.25,
    },
    BOX,
  );

  it("draws the curve from nothing to everything", () => {
    expect(layout.line).toBe("M20,110L70,30L220,10");
  });

  it("shades the accounts that make 80%", () => {
    expect(layout.keyArea).toBe("M20,110L70,30L70,110L20,110Z");
  });

  it("marks the crossing with the measured share", () => {
    expect(layout.crossing).toEqual({ x: 70, y: 30 });
    expect(layout.words).toEqual({
      text: "25% of accounts bring 80%",
      ...{ x: 80, y: 54, anchor: "start" },
    });
  });

  it("labels both axes in percent", () => {
    expect(layout.ticksX.map((tick) => tick.label)).toEqual(["25%", "50%", "75%", "100%"]);
    expect(layout.ticksY[4]).toEqual({ at: 30, label: "80%" });
  });

  it("never says 0% where there is something", () => {
    const points = [{ accounts: 0.004, revenue: 0.9 }];
    expect(layoutPareto({ points, accountsFor80: 0.004 }, BOX).words.text).toMatch(/^< 1% /);
  });

  it("puts the words to the left where the crossing lies far to the right", () => {
    const points = [{ accounts: 1, revenue: 1 }];
    expect(layoutPareto({ points, accountsFor80: 0.8 }, BOX).words).toMatchObject({
      x: 170,
      anchor: "end",
    });
  });

  it("makes room for a curve that credit notes lift above everything", () => {
    const points = [
      { accounts: 0.5, revenue: 1.25 },
      { accounts: 1, revenue: 1 },
    ];
    expect(layoutPareto({ points, accountsFor80: 0.32 }, BOX).line).toBe("M20,110L120,10L220,30");
  });

  it("draws nothing without accounts", () => {
    const empty = layoutPareto({ points: [], accountsFor80: 0 }, BOX);
    expect([empty.line, empty.keyArea]).toEqual(["", ""]);
  });
});
