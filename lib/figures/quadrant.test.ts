import { describe, expect, it } from "vitest";
import { layoutQuadrant, type QuadrantPoint } from "./quadrant";

const BOX = { width: 120, height: 120, margin: { top: 10, right: 10, bottom: 10, left: 10 } };

function point(score: number, revenue: number, more: Partial<QuadrantPoint> = {}): QuadrantPoint {
  return {
    name: "Aster",
    href: "/accounts/a",
    score,
    revenue,
    revenueText: "€10",
    segment: "client",
    borderline: false,
    ...more,
  };
}

describe("layoutQuadrant", () => {
  // With 1.25 of room on both sides the axis runs from 10 to 1000: 100 lies half-way.
  const points = [
    point(50, 100),
    point(0, 12.5, { segment: "customer" }),
    point(100, 800, { borderline: true }),
  ];
  const layout = layoutQuadrant({ threshold: 60, points, cells: [] }, BOX);

  it("places score to the right and revenue upwards by its logarithm", () => {
    expect(layout.marks[0]?.outline).toBe("M60,56l4,4l-4,4l-4,-4Z");
    expect(layout.thresholdX).toBe(70);
  });

  it("gives each segment its shape, and the borderline half a filled circle", () => {
    expect(layout.marks.map((mark) => mark.shape)).toEqual(["client", "customer", "borderline"]);
    expect(layout.marks[1]?.outline).toBe("M6,105.15a4,4 0 1,0 8,0a4,4 0 1,0 -8,0Z");
    expect(layout.marks[2]?.half).toBe("M110,10.85a4,4 0 0,0 0,8Z");
    expect(layout.marks[0]?.half).toBeUndefined();
  });

  it("says what each mark is and where it leads", () => {
    expect(layout.marks[0]).toMatchObject({ text: "Aster · €10", href: "/accounts/a" });
  });

  it("labels whole powers of ten", () => {
    expect(layout.ticksY).toEqual([
      { at: 110, label: "10" },
      { at: 60, label: "100" },
      { at: 10, label: "1k" },
    ]);
  });

  it("takes rounder steps where revenues lie close", () => {
    const close = layoutQuadrant({ threshold: 60, points: [point(1, 2500)], cells: [] }, BOX);
    expect(close.ticksY.map((tick) => tick.label)).toEqual([
      "2k",
      "2.2k",
      "2.4k",
      "2.6k",
      "2.8k",
      "3k",
    ]);
  });

  it("shades cells against the fullest", () => {
    const cells = [
      { score: [0, 50] as const, revenue: [12.5, 100] as const, count: 400 },
      { score: [50, 100] as const, revenue: [100, 800] as const, count: 100 },
    ];
    const shaded = layoutQuadrant({ threshold: 60, points: [], cells }, BOX);
    expect(shaded.cells).toEqual([
      { x: 10, y: 60, width: 50, height: 45.15, density: 1, text: "400" },
      { x: 60, y: 14.85, width: 50, height: 45.15, density: 0.5, text: "100" },
    ]);
  });

  it("has axes without accounts", () => {
    expect(layoutQuadrant({ threshold: 60, points: [], cells: [] }, BOX).ticksX).toHaveLength(5);
  });
});
