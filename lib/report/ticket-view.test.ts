import { describe, expect, it } from "vitest";
import { BRITISH } from "@/tests/factories/british-format";
import { ticketHistogramView } from "./ticket-view";

describe("the distribution of average tickets", () => {
  const bands = [
    { fromMinor: 100_00, toMinor: 1000_00, count: 3 },
    { fromMinor: 10_000_00, toMinor: 100_000_00, count: 1200 },
  ];

  it("is drawn in whole money, and has the same numbers as a table", () => {
    const view = ticketHistogramView("Found.", bands, [], 100, BRITISH);
    expect(view.bins).toEqual([
      { from: 100, to: 1000, count: 3 },
      { from: 10_000, to: 100_000, count: 1200 },
    ]);
    expect(view.table.rows.map(({ cells }) => cells)).toEqual([
      ["€100 to €1k", "3"],
      ["€10k to €100k", "1,200"],
    ]);
  });

  it("gives marks of one amount one line", () => {
    const marks = (median: number) =>
      ticketHistogramView(
        "Found.",
        bands,
        [
          { name: "reference", minor: 500_00 },
          { name: "median", minor: median },
        ],
        100,
        BRITISH,
      ).marks;
    expect(marks(500_00)).toEqual([{ label: "reference and median €500", value: 500 }]);
    expect(marks(700_00)).toEqual([
      { label: "reference €500", value: 500 },
      { label: "median €700", value: 700 },
    ]);
  });
});
