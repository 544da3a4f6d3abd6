import { describe, expect, it } from "vitest";
import { thinQuadrant } from "./thin-quadrant";

describe("thinQuadrant", () => {
  it("keeps every account up to 1,500", () => {
    const points = Array.from({ length: 1500 }, () => ({ score: 50, revenue: 10 }));
    expect(thinQuadrant(points)).toEqual({ points, cells: [] });
  });

  it("counts by cell above, and marks the 200 largest", () => {
    const points = [
      ...Array.from({ length: 1000 }, () => ({ score: 2, revenue: 1 })),
      ...Array.from({ length: 499 }, () => ({ score: 100, revenue: 1 })),
      ...Array.from({ length: 2 }, () => ({ score: 100, revenue: 1e14 })),
    ];
    const { points: largest, cells } = thinQuadrant(points);
    expect(largest).toHaveLength(200);
    expect(largest.slice(0, 3).map((point) => point.revenue)).toEqual([1e14, 1e14, 1]);
    expect(cells).toEqual([
      { score: [0, 5], revenue: [1, 10], count: 1000 },
      { score: [95, 100], revenue: [1, 10], count: 499 },
      { score: [95, 100], revenue: [1e13, 1e14], count: 2 },
    ]);
  });

  it("counts accounts of one and the same revenue", () => {
    const points = Array.from({ length: 1501 }, () => ({ score: 50, revenue: 10 }));
    expect(thinQuadrant(points).cells).toEqual([
      { score: [50, 55], revenue: [10, 100], count: 1501 },
    ]);
  });
});
