import { expect, test } from "vitest";
import { csvRows } from "./csv-rows";
import { withoutEqualsQuotes } from "./equals-quoted";

test.each([
  ['="00123"', "00123"],
  [' ="00123" ', "00123"],
  ['="a ""b"""', 'a "b"'],
  ['=""', ""],
  ['="a"&"b"', '="a"&"b"'],
  ["=1+2", "=1+2"],
  ['x="1"', 'x="1"'],
  ["00123", "00123"],
])("import 42: %s means %s", (cell, meant) => {
  expect(withoutEqualsQuotes(cell)).toBe(meant);
});

test("import 42: quoted or not, and over the border of two pieces", async () => {
  const text = 'ID,Name\n="00123",Alder\n"=""00124""",Birch\n00125,"=""Cedar"\n';
  for (let cut = 1; cut < text.length; cut += 1) {
    const bytes = Buffer.from(text);
    const source = () => [bytes.subarray(0, cut), bytes.subarray(cut)];
    const rows: (readonly string[])[] = [];
    for await (const batch of csvRows(source, { encoding: "utf-8", delimiter: "," })) {
      rows.push(...batch.map(({ cells }) => cells));
    }
    expect(rows).toEqual([
      ["ID", "Name"],
      ["00123", "Alder"],
      ["00124", "Birch"],
      ["00125", '="Cedar'],
    ]);
  }
});
