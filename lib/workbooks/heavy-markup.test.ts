import { describe, expect, it } from "vitest";
import { MergedCells } from "./merged-cells";
import { refuseHeavyMarkup } from "./refuse-heavy-markup";

const many = (text: string, times = 100_000) => text.repeat(times);

describe("import 33: pages and XML that a parser would take minutes for", () => {
  it.each([
    ["XML of extreme depth", `<?xml version="1.0"?>${many("<Row>")}x`, "workbookTooHeavy"],
    ["tables within tables", many("<table><tr><td>"), "workbookTooHeavy"],
    ["too many tables", many("<table><tr><td>x</td></tr></table>"), "tooManySheets"],
    ["merged cells", `<table>${many("<tr><td colspan=2>x</td></tr>")}</table>`, "workbookTooHeavy"],
  ])("%s", (_name, text, code) => {
    expect(() => refuseHeavyMarkup(text)).toThrow(code);
  });

  it.each([
    ["a long table", `<table>${many("<tr><td>x<br></td><td/></tr>")}</table>`],
    ["cells nobody closed", `<table>${many("<tr><td>x<td>y")}</table>`],
    ["some merged cells", `<table><tr><td colspan="2">x</td></tr>${many("<tr><td>x</td></tr>")}`],
    ["XML of many rows", `<?xml version="1.0"?><!-- a --><Table>${many("<Row><Cell/></Row>")}`],
    ["what is no markup", many("<")],
  ])("but not %s", (_name, text) => {
    expect(() => refuseHeavyMarkup(text)).not.toThrow();
  });
});

describe("import 33: merged cells", () => {
  const range = (top: number, left: number, bottom: number, right: number) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  });
  const shown = (merges: ReturnType<typeof range>[], rows: readonly number[]) => {
    const merged = new MergedCells(merges);
    return rows.map((row) => {
      merged.moveTo(row);
      return [0, 1, 2, 3].filter((column) => !merged.covers(column));
    });
  };

  it("show the first cell alone", () => {
    expect(shown([range(1, 1, 2, 2)], [0, 1, 2, 3])).toEqual([
      [0, 1, 2, 3],
      [0, 1, 3],
      [0, 3],
      [0, 1, 2, 3],
    ]);
  });

  it("cover a row that is the first to hold something", () => {
    expect(shown([range(5, 0, 9, 0), range(0, 3, 7, 3)], [6, 8])).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
  });

  it("may lie over each other, a hundred thousand of them", () => {
    const all = Array.from({ length: 100_000 }, () => range(0, 0, 1_048_575, 16_383));
    expect(shown(all, [0, 1])).toEqual([[0], []]);
  });
});
