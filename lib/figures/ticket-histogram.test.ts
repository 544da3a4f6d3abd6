import { describe, expect, it } from "vitest";
import { layoutTicketHistogram } from "./ticket-histogram";

const BOX = { width: 340, height: 140, margin: { top: 30, right: 20, bottom: 10, left: 20 } };

describe("layoutTicketHistogram", () => {
  const layout = layoutTicketHistogram(
    {
      bins: [
        { from: 10, to: 100, count: 4 },
        { from: 1000, to: 10_000, count: 2 },
      ],
      marks: [
        { label: "median", value: 100 },
        { label: "reference", value: 10_000 },
      ],
    },
    BOX,
  );

  it("makes each power of ten as wide as the next, and the fullest bar as high as there is room", () => {
    expect(layout.bars).toEqual([
      { x: 20, y: 30, width: 100, height: 100 },
      { x: 220, y: 80, width: 100, height: 50 },
    ]);
  });

  it("marks amounts, each with words in a line of its own", () => {
    expect(layout.marks).toEqual([
      {
        line: { x1: 120, x2: 120, y1: 30, y2: 130 },
        label: { text: "median", x: 120, y: 22, anchor: "start" },
      },
      {
        line: { x1: 320, x2: 320, y1: 30, y2: 130 },
        label: { text: "reference", x: 320, y: 4, anchor: "end" },
      },
    ]);
  });

  it("labels money by powers of ten and accounts by whole numbers", () => {
    expect(layout.ticksX.map(({ label }) => label)).toEqual(["10", "100", "1k", "10k"]);
    expect(layout.ticksY.map(({ label }) => label)).toEqual(["1", "2", "3", "4"]);
    const one = { bins: [{ from: 1, to: 10, count: 1 }], marks: [] };
    expect(layoutTicketHistogram(one, BOX).ticksY).toEqual([{ at: 30, label: "1" }]);
  });

  it("draws nothing without tickets", () => {
    const empty = layoutTicketHistogram({ bins: [], marks: [] }, BOX);
    expect([empty.bars, empty.marks]).toEqual([[], []]);
  });
});
