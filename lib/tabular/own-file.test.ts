import { expect, test } from "vitest";
import { ERROR_FILE_HEADERS, isErrorFileColumn, MODEL_HEADER, SEGMENT_HEADER } from "./own-file";
import { profileTable } from "./profile-table";
import { readTable } from "./read-table";
import { csvLine } from "./write-csv";

async function read(lines: readonly (readonly string[])[]) {
  const source = () => [new TextEncoder().encode(lines.map(csvLine).join(""))];
  const found = await profileTable(source);
  if (!found.ok) throw new Error(found.error.code);
  const rows: (readonly string[])[] = [];
  for await (const batch of readTable(source, found.value.format)) {
    rows.push(...batch.map(({ cells }) => cells));
  }
  return { ...found.value, rows };
}

const NOTES = ["2", "“x” in “NPS” is no number."];

test("import 24: an error file reads as the file it is made of, numbers and headers too", async () => {
  const header = ["Name", "-Net", "@home"];
  const row = ["=1+1", "-1.234,56", "+49 30"];
  const { columns, rows } = await read([
    [...header, ...ERROR_FILE_HEADERS],
    [...row, ...NOTES],
  ]);
  expect(rows).toEqual([[...row, ...NOTES]]);
  expect(columns.map(({ label }) => label)).toEqual([...header, ...ERROR_FILE_HEADERS]);
  expect(columns[1]?.numbers).toMatchObject({ count: 1, decimal: ",", mustChoose: false });
  expect(columns[2]?.samples).toEqual(["+49 30"]);
});

test("import 24: one of its two columns is enough to tell an error file", async () => {
  const { rows } = await read([
    ["Name", ERROR_FILE_HEADERS[1]],
    ["=1+1", "Wrong."],
  ]);
  expect(rows).toEqual([["=1+1", "Wrong."]]);
});

test("import 24: the header of an error file is found below whatever somebody put above it", async () => {
  const { format } = await read([
    ["Ana", "Ben", "Cleo", "Dan"],
    ["please", "mend", "by", "Friday"],
    ["", "", ...ERROR_FILE_HEADERS],
    ["a", "b", ...NOTES],
  ]);
  expect(format.headerLine).toBe(3);
});

test("import 26: the export of accounts reads without its apostrophes, any other file with them", async () => {
  const own = await read([
    ["Name", SEGMENT_HEADER, MODEL_HEADER],
    ["-Fern", "A", "1"],
  ]);
  expect(own.columns[0]?.samples).toEqual(["-Fern"]);
  const other = await read([
    ["Name", SEGMENT_HEADER],
    ["'-Fern", "A"],
  ]);
  expect(other.rows).toEqual([["''-Fern", "A"]]);
});

test("import 24: columns of a person are none of ours", () => {
  expect(ERROR_FILE_HEADERS.map(isErrorFileColumn)).toEqual([true, true]);
  expect(["Line", "What is wrong", "", "__proto__"].map(isErrorFileColumn)).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});
