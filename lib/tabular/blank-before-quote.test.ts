import { expect, it } from "vitest";
import { cellsOf, read, utf8 } from "@/tests/factories/read-bytes";

it.each([
  ['1, "Alder, Ltd", 5', ["1", "Alder, Ltd", " 5"]],
  ['1,  "Alder" ,5', ["1", "Alder", "5"]],
  ['1, "Say ""hi"", Ltd",5', ["1", 'Say "hi", Ltd', "5"]],
  ['1, "Alder" Ltd,5', ["1", ' "Alder" Ltd', "5"]],
  ["1, Alder,5", ["1", " Alder", "5"]],
])("import 47: %s is read as it is meant", async (row, cells) => {
  const { rows } = await read(utf8(`Number,Name,Amount\n${row}\n`));
  expect(cellsOf(rows)).toEqual([cells]);
});
