import { expect, it } from "vitest";
import { cellsOf, read, utf8 } from "@/tests/factories/read-bytes";

const HEADER = "Order number,Order date,Account name,Amount\n";

it.each([
  [
    "four rows",
    `1,2024-01-05,Alder,100\n2,2024-02-05,"Birch,200\n3,2024-03-05,Cedar,300\n4,2024-04-05,Elm",400\n`,
    3,
    5,
  ],
  ["two rows", `2,2024-02-05,"Birch,200\n3,2024-03-05,Cedar",300\n`, 2, 3],
  ["the last cell", `2,2024-02-05,Birch,"200\n3,2024-03-05,Cedar,300"\n`, 2, 3],
])(
  "import 47: a stray pair of quotes that swallows %s stops",
  async (_name, rows, line, lastLine) => {
    const { refusal } = await read(utf8(HEADER + rows));
    expect(refusal).toEqual({ code: "swallowedLines", line, lastLine });
  },
);

it.each([
  ["an address", `1,2024-01-05,"Main Street 5, 1st floor\n10115, Berlin, Germany",100\n`],
  ["a note", `1,2024-01-05,"Birch\nLtd",100\n`],
])("import 47: %s over several lines is a cell", async (_name, rows) => {
  const { refusal, rows: found } = await read(utf8(HEADER + rows));
  expect(refusal).toBeUndefined();
  expect(cellsOf(found)).toHaveLength(1);
});
