import fc from "fast-check";
import { expect, it } from "vitest";
import { ExactCsvReader, exactCsvLine } from "./exact-csv";

const SAMPLES = [
  "",
  "'",
  "''",
  "=1+1",
  "'=1",
  "-5",
  "'-5",
  "+1",
  "@x",
  "\tx",
  "\r\n",
  "\n",
  "a\rb",
  '"',
  'a"b,c',
  " x ",
  "''\n",
];
const cell = fc.option(
  fc.oneof(
    fc.constantFrom(...SAMPLES),
    fc.string({ unit: "grapheme" }),
    fc.string({ unit: fc.constantFrom("'", '"', ",", "\r", "\n", "=", "-", "1", "a", " ") }),
  ),
  { nil: null },
);
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });

function read(text: string, step: number): (string | null)[][] {
  const reader = new ExactCsvReader(1000);
  const rows: (string | null)[][] = [];
  for (let at = 0; at < text.length; at += step)
    rows.push(...reader.push(text.slice(at, at + step)));
  reader.end();
  return rows;
}

it("reads back exactly what was written, in pieces of any size", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, step) => {
      expect(read(rows.map(exactCsvLine).join(""), step)).toEqual(rows);
    }),
  );
});

it("writes no cell that a spreadsheet runs as a formula, but numbers", () => {
  fc.assert(
    fc.property(cell, (value) => {
      const written = exactCsvLine([value, "x"]).replace(/^"/, "");
      expect(/^-?\d+(\.\d+)?"?,/.test(written) || !/^[=+\-@\t\r\n]/.test(written)).toBe(true);
    }),
  );
});

it.each([
  ["a quote that is never closed", '"a,b\r\n'],
  ["text behind a closed quote", '"a"b,c\r\n'],
  ["a quote inside a bare cell", 'a"b,c\r\n'],
  ["a last line without its end", "a,b"],
  ["a line feed alone", "a,b\nc,d\r\n"],
  ["a cell longer than allowed", `${"x".repeat(1001)},b\r\n`],
])("refuses %s", (_, text) => {
  expect(() => read(text, 7)).toThrow("not CSV as this product writes it");
});
