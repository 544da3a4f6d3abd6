import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, read, utf8 } from "@/tests/factories/read-bytes";
import { csvLine, unguarded } from "./write-csv";

describe("rows and lines", () => {
  it("is not misled about the header by a row with too many cells", async () => {
    const { profile, rows } = await read(utf8("Name,Note\nA,red, blue, and green\nB,x\nC,y\n"));
    expect(profile?.columns.map(({ header }) => header)).toEqual(["Name", "Note"]);
    expect(rows?.map(({ shape }) => shape)).toEqual(["long", "whole", "whole"]);
  });

  it("import 3: reads mixed line ends without gluing rows", async () => {
    const { rows } = await read(utf8("a,b\r1,2\n3,4\r\n5,6\r7,8"));
    expect(rows?.map((row) => [row.line, ...row.cells])).toEqual([
      [2, "1", "2"],
      [3, "3", "4"],
      [4, "5", "6"],
      [5, "7", "8"],
    ]);
  });

  it("import 3: counts the lines inside quotes and ignores blank rows", async () => {
    const text = 'a,b\n"one\ntwo\r\nthree",1\n\n , \n"say ""hi""",2\n';
    const { profile, rows } = await read(utf8(text));
    expect(profile?.rows).toBe(2);
    expect(rows).toEqual([
      { line: 2, cells: ["one\ntwo\r\nthree", "1"], shape: "whole" },
      { line: 7, cells: ['say "hi"', "2"], shape: "whole" },
    ]);
  });

  it("import 4: pads short rows and marks long ones that hold something", async () => {
    const { rows } = await read(utf8("a,b\n1\n1,2,,\n1,2,3\n"));
    expect(rows).toEqual([
      { line: 2, cells: ["1", ""], shape: "short" },
      { line: 3, cells: ["1", "2"], shape: "whole" },
      { line: 4, cells: ["1", "2"], shape: "long", beyond: ["3"] },
    ]);
  });

  it("import 5: finds the header below title rows", async () => {
    const text = "Export of accounts,,\n2024-03-01,,\n\nName,Country,Orders\nA,DE,5\n";
    const { profile, rows } = await read(utf8(text));
    expect(profile?.format.headerLine).toBe(4);
    expect(cellsOf(rows)).toEqual([["A", "DE", "5"]]);
  });

  it("import 5: takes the header row a person picked, and refuses one that is not there", async () => {
    const bytes = utf8("Name,Country\nFirma,Land\nA,DE\n");
    expect(cellsOf((await read(bytes, { headerLine: 2 })).rows)).toEqual([["A", "DE"]]);
    expect((await read(bytes, { headerLine: 9 })).refusal).toEqual({
      code: "noHeaderLine",
      line: 9,
    });
  });

  it("import 6: keeps repeated, empty and prototype headers apart", async () => {
    const { profile, rows } = await read(utf8("Name,Name,,__proto__,constructor\n1,2,3,4,5\n"));
    expect(profile?.columns.map((column) => column.label)).toEqual([
      "Name",
      "Name (2)",
      "Column 3",
      "__proto__",
      "constructor",
    ]);
    expect(cellsOf(rows)).toEqual([["1", "2", "3", "4", "5"]]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
});

describe("import 33: files that are refused", () => {
  const filler = "x".repeat(40_000);
  it.each([
    ["nothing", utf8(""), { code: "empty" }],
    ["only line ends", utf8("\n\r\n\n"), { code: "empty" }],
    ["a workbook", utf8("PK\u0003\u0004rest"), { code: "notText", looksLike: "workbook" }],
    ["a web page", utf8("<html><table>"), { code: "notText", looksLike: "html" }],
    ["bytes", new Uint8Array(500).map((_, at) => at % 7), { code: "notText", looksLike: "binary" }],
    ["a NUL", utf8("a,b\n1,2\n3,\0\n"), { code: "nulCharacter", line: 3 }],
    ["an open quote", utf8('a,b\n1,2\n3,"x\n4,5\n'), { code: "unclosedQuote", line: 3 }],
    ["a quote closed too late", utf8('a,b\n1,"x\n2,"y"\n'), { code: "unclosedQuote", line: 2 }],
    ["a huge cell", utf8(`a,b\n1,${filler}\n`), { code: "cellTooLong", line: 2 }],
    ["a huge open quote", utf8(`a,b\n1,"${filler}\n`), { code: "unclosedQuote", line: 2 }],
    ["401 columns", utf8(`${"a,".repeat(400)}a\n`), { code: "tooManyColumns", line: 1 }],
    ["a cell of 10 MB", utf8(`a,b\n1,${"x".repeat(1e7)}\n`), { code: "cellTooLong", line: 2 }],
  ])("%s", async (_name, bytes, refusal) => {
    for (const size of [1 << 20, 1000]) {
      expect((await read(bytes, {}, size)).refusal).toEqual(refusal);
    }
  });

  it("300,000 columns, long before the end of the row", async () => {
    const { refusal } = await read(utf8(`a,b\n${"x,".repeat(299_999)}x\n`), {}, 4096);
    expect(refusal).toEqual({ code: "tooManyColumns", line: 2 });
  });

  it("keeps a stray quote within one line", async () => {
    expect(cellsOf((await read(utf8('a,b\n5" pipe,"6" pipe"\n'))).rows)).toEqual([
      ['5" pipe', '6" pipe'],
    ]);
  });
});

describe("laws", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "",
      "=1+1",
      "'=x",
      "''-a",
      "-5",
      "+49 30",
      "@x",
      "\tx",
      "a;b",
      '"',
      "a\nb",
      "é",
    ),
  );
  const clean = cell.map((text) => text.replace(/\r\n?/g, "\n").replaceAll("\0", ""));

  it("import 3: what is written is read back, in any pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(clean, { minLength: width, maxLength: width }), { maxLength: 8 }),
          ),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const width = rows[0]?.length ?? 1;
          const header = Array.from({ length: width }, (_, at) => `Header ${at}`);
          const text = [header, ...rows].map(csvLine).join("");
          const choices = { delimiter: ",", encoding: "utf-8", headerLine: 1 } as const;
          const kept = rows.filter((row) => row.some((value) => value.trim() !== ""));
          for (const piece of [size, 1 << 20]) {
            const { rows: found } = await read(utf8(text), choices, piece);
            expect(found?.map((row) => row.cells.map(unguarded))).toEqual(kept);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("import 33: an apostrophe of a file stays, before whatever it stands", async () => {
    const { rows } = await read(utf8("a,b\n'+49 30,'=1+1\n''-x,'\n"));
    expect(cellsOf(rows)).toEqual([
      ["'+49 30", "'=1+1"],
      ["''-x", "'"],
    ]);
  });

  it("import 34: no cell of a written file starts like a formula unless it is a number", () => {
    fc.assert(
      fc.property(clean, (value) => {
        const written = csvLine([value, "x"]).replace(/^"/, "");
        expect(/^[=+@\t\r\n]/.test(written)).toBe(false);
        if (written.startsWith("-")) expect(Number.isNaN(Number(value))).toBe(false);
      }),
    );
  });
});
