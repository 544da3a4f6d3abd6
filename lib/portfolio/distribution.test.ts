import { describe, expect, it } from "vitest";
import { DISTRIBUTION_BINS, DistributionCount } from "./distribution";

const at = (counts: readonly number[]) =>
  counts.flatMap((count, bin) => (count > 0 ? [[bin, count]] : []));

describe("the spread of a portfolio over a curve", () => {
  it("counts in equal steps, what lies outside at the ends, what is unknown not at all", () => {
    const count = new DistributionCount({
      scale: "linear",
      points: [
        [0, 0],
        [24, 100],
      ],
    });
    for (const x of [-3, 0, 0.5, 1, 23.9, 24, 500, undefined]) count.add(x);
    const { counts, known } = count.result();
    expect(counts).toHaveLength(DISTRIBUTION_BINS);
    expect(at(counts)).toEqual([
      [0, 3],
      [1, 1],
      [23, 3],
    ]);
    expect(known).toBe(7);
  });

  it("counts on the scale of the curve", () => {
    const count = new DistributionCount({
      scale: "ln",
      points: [
        [0.1, 0],
        [10, 100],
      ],
    });
    for (const x of [0, 0.1, 1, 1.2, 10]) count.add(x);
    // The logarithm of 1 lies in the middle of those of 0.1 and 10.
    expect(at(count.result().counts)).toEqual([
      [0, 2],
      [12, 2],
      [23, 1],
    ]);
  });
});
