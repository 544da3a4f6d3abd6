import { describe, expect, test } from "vitest";
import { ERROR_FILE_HEADERS } from "@/lib/tabular/own-file";
import type { TableRow } from "@/lib/tabular/read-table";
import { errorFileName, errorFileRows, type LeftOutRow } from "./error-file";
import { createOrderCompanions } from "./order-companions";
import { whyLeftOut } from "./why-left-out";

async function* inBatches<T>(items: readonly T[], size: number): AsyncGenerator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

const row = (line: number, ...cells: string[]): TableRow => ({ line, cells, shape: "whole" });
const why = (line: number, ...sentences: string[]): LeftOutRow => ({
  line,
  why: sentences.map((sentence) => ({ column: "", sentence })),
});

async function rowsOf(
  header: readonly string[],
  rows: readonly TableRow[],
  leftOut: readonly LeftOutRow[],
  goesAlong: (row: TableRow) => boolean = () => false,
): Promise<string[][]> {
  const parts = { header, rows: inBatches(rows, 2), leftOut: inBatches(leftOut, 1), goesAlong };
  const found: string[][] = [];
  for await (const batch of errorFileRows(parts)) found.push(...batch);
  return found;
}

describe("import 24: the rows of an error file", () => {
  test("import 24: the columns as they are, repeated and empty ones too, then line and reasons", async () => {
    const header = ["Name", "", "Name", " NPS ", "__proto__"];
    const rows = [2, 5, 6, 9, 12].map((line) => row(line, `a${line}`, "=1", "c", "d", "e"));
    expect(await rowsOf(header, rows, [why(5, "First.", "Second."), why(12, "Third.")])).toEqual([
      [...header, ...ERROR_FILE_HEADERS],
      ["a5", "=1", "c", "d", "e", "5", "First. Second."],
      ["a12", "=1", "c", "d", "e", "12", "Third."],
    ]);
  });

  test("import 24: a reason names its column once", async () => {
    const left = {
      line: 2,
      why: [
        { column: "NPS", sentence: "“x” in “NPS” is no number." },
        { column: "ID", sentence: "Another account has it." },
      ],
    };
    const [, found] = await rowsOf(["ID", "NPS"], [row(2, "1", "x")], [left]);
    expect(found?.at(-1)).toBe("“x” in “NPS” is no number. ID: Another account has it.");
  });

  test("import 24: what stands beyond the last column is not lost", async () => {
    const long: TableRow = { ...row(3, "a", "b"), shape: "long", beyond: ["Hof; Co", "x"] };
    const [, found] = await rowsOf(["A", "B"], [long], [why(3, "Too long.")]);
    expect(found).toEqual(["a", "b", "3", "Too long. Beyond the last column: “Hof; Co”, “x”."]);
  });

  test("import 24: reasons stay short enough for a cell", async () => {
    const long: TableRow = { ...row(3, "a"), shape: "long", beyond: ["x".repeat(30_000)] };
    const [, found] = await rowsOf(["A"], [long], [why(3, "Too long.")]);
    expect(found?.at(-1)).toHaveLength(4000);
  });

  test("import 24: the columns of an earlier error file are replaced", async () => {
    const header = ["A", ...ERROR_FILE_HEADERS];
    expect(await rowsOf(header, [row(2, "a", "7", "Old.")], [why(2, "New.")])).toEqual([
      header,
      ["a", "2", "New."],
    ]);
  });

  test("import 24: rows of one order go along, and say why", async () => {
    const rows = [row(2, "1"), row(3, "1"), row(4, "2")];
    const [, first, second, ...more] = await rowsOf(
      ["No"],
      rows,
      [why(3, "Bad.")],
      ({ cells }) => cells[0] === "1",
    );
    expect([first?.[1], second?.[1]]).toEqual(["2", "3"]);
    expect(first?.[2]).toMatch(/^Nothing to fix here\. Keep this row/);
    expect(more).toEqual([]);
  });
});

describe("import 24: rows of one order", () => {
  const columns = ["orderNumber", "orderDate", "accountId", "accountName", "status"].map(
    (target, index) => ({ index, target, dates: "ymd" as const }),
  );
  const found = (noted: readonly string[], asked: readonly string[]) => {
    const companions = createOrderCompanions(columns, ["Cancelled"]);
    companions.note(noted);
    return companions.goesAlong(asked);
  };

  test.each([
    ["of its number", ["7", "", "", "", ""], ["7", "2026-01-01", "A", "", ""], true],
    ["of another number", ["7", "", "A", "", ""], ["8", "", "A", "", ""], false],
    ["cancelled", ["7", "", "", "", ""], ["7", "", "A", "", "cancelled"], false],
    ["of account and day", ["", "2026-01-01", "A", "", ""], ["", "2026-01-01", "A", "", ""], true],
    ["of another day", ["", "2026-01-01", "A", "", ""], ["", "2026-01-02", "A", "", ""], false],
    ["of a day not known", ["", "soon", "A", "", ""], ["", "2026-01-02", "A", "", ""], true],
    ["of the name", ["", "2026-01-01", "", "Fern", ""], ["", "2026-01-01", "F", "FERN", ""], true],
    [
      "of an account not known",
      ["", "2026-01-01", "", "", ""],
      ["", "2026-01-01", "B", "", ""],
      true,
    ],
    [
      "with a number of its own",
      ["", "2026-01-01", "A", "", ""],
      ["1", "2026-01-01", "A", "", ""],
      false,
    ],
  ])("import 24: a row %s", (_, noted, asked, goes) => {
    expect(found(noted, asked)).toBe(goes);
  });
});

test("import 24: every row that is left out has a reason in words", () => {
  const sentences = (...[planned, body]: Parameters<typeof whyLeftOut>) =>
    whyLeftOut(planned, body).map(({ sentence }) => sentence);
  expect(sentences({ action: "skip", reason: "exists" }, {})).toEqual([
    "Left out: already exists, and this import only creates.",
  ]);
  expect(sentences({ action: "skip", reason: null }, {})).toEqual(["Left out by choice."]);
  const candidates = [{ id: "1", text: "Elm · E-1" }];
  expect(sentences({ action: "ask", reason: null }, { candidates })).toEqual([
    "Left out: it matches several accounts, and none was chosen: “Elm · E-1”.",
  ]);
  const conflicts = [{ label: "NPS", before: "1", stored: "2", file: "3" }];
  expect(sentences({ action: "conflict", reason: null }, { conflicts })[1]).toBe(
    "NPS: 2 here, 3 in the file.",
  );
});

test.each([
  ["list.csv", "list - rows to fix.csv"],
  ["List of 3.12.xlsx", "List of 3.12 - rows to fix.csv"],
  ["../../etc/passwd", "passwd - rows to fix.csv"],
  ['a"b\r\nSet-Cookie: x.csv', "a b Set-Cookie x - rows to fix.csv"],
  ["Müller 漢字.csv", "Müller 漢字 - rows to fix.csv"],
  ["gpj.\u202Evsc.csv", "gpj. vsc - rows to fix.csv"],
  [".csv", "import - rows to fix.csv"],
  ["\uD800", "import - rows to fix.csv"],
  ["x".repeat(300), `${"x".repeat(100)} - rows to fix.csv`],
])("import 24: the error file of %j is called %j", (name, expected) => {
  expect(errorFileName(name, "csv")).toBe(expected);
});
