import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileTable, type TableChoices } from "./profile-table";
import { readTable, type TableRow } from "./read-table";
import { csvLine, unguarded } from "./write-csv";

const utf8 = (text: string) => new TextEncoder().encode(text);

function inPieces(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.slice(at, at + size));
  return pieces;
}

async function read(bytes: Uint8Array, choices?: TableChoices, size = 1 << 20) {
  const source = () => inPieces(bytes, size);
  const result = await profileTable(source, choices);
  if (!result.ok) return { refusal: result.error };
  const rows: TableRow[] = [];
  for await (const batch of readTable(source, result.value.format)) rows.push(...batch);
  return { profile: result.value, rows };
}

const cellsOf = (rows: readonly TableRow[] | undefined) => rows?.map((row) => row.cells);

/** A text in UTF-16, with or without a mark. */
function inUtf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const full = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < full.length; at += 1) {
    view.setUint16(at * 2, full.charCodeAt(at), little);
  }
  return bytes;
}

describe("import 1: encodings", () => {
  const text = "Name;Ort\r\nMüller;Köln\r\n";
  const utf16 = (little: boolean, mark: boolean) => inUtf16(text, little, mark);
  const windows = new Uint8Array([...text].map((char) => char.charCodeAt(0)));
  it.each([
    ["UTF-8", utf8(text), "utf-8", "strictUtf8"],
    ["UTF-8 with mark", utf8(`\ufeff${text}`), "utf-8", "mark"],
    ["UTF-16 LE with mark", utf16(true, true), "utf-16le", "mark"],
    ["UTF-16 BE with mark", utf16(false, true), "utf-16be", "mark"],
    ["UTF-16 LE", utf16(true, false), "utf-16le", "nulPattern"],
    ["UTF-16 BE", utf16(false, false), "utf-16be", "nulPattern"],
    ["windows-1252", windows, "windows-1252", "fallback"],
  ])("%s gives the same rows", async (_name, bytes, encoding, why) => {
    const { profile, rows } = await read(bytes);
    expect(profile?.format).toMatchObject({ encoding, delimiter: ";" });
    expect(profile?.encodingWhy).toBe(why);
    expect(profile?.columns.map((column) => column.label)).toEqual(["Name", "Ort"]);
    expect(cellsOf(rows)).toEqual([["Müller", "Köln"]]);
  });

  it("reads the euro sign of windows-1252", async () => {
    const bytes = new Uint8Array([...utf8("Preis\n5 "), 0x80, 0x0a]);
    expect(cellsOf((await read(bytes)).rows)).toEqual([["5 €"]]);
  });

  it.each([
    ["Cyrillic", "Имя;Город\r\nСтанок;Пермь\r\n", ["Станок", "Пермь"]],
    ["Greek", "Όνομα;Πόλη\nΈργο;Αθήνα\n", ["Έργο", "Αθήνα"]],
    ["Chinese", "名称;城市\n一一公司;上海市中心\n", ["一一公司", "上海市中心"]],
    ["Arabic", "اسم;مدينة\nشركة;دبي\n", ["شركة", "دبي"]],
  ])("finds UTF-16 without a mark in %s", async (_name, foreign, cells) => {
    for (const little of [true, false]) {
      const { profile, rows } = await read(inUtf16(foreign, little, false));
      expect(profile?.format.encoding).toBe(little ? "utf-16le" : "utf-16be");
      expect(cellsOf(rows)).toEqual([cells]);
    }
  });

  it.each([
    ["windows-1250", [0xd8, 0xe8, 0x9e], "Řčž"],
    ["windows-1251", [0xcc, 0xe8, 0xf0], "Мир"],
    ["iso-8859-15", [0xa4, 0xbd, 0xe9], "€œé"],
    ["macintosh", [0x8e, 0x9f, 0xdb], "éü€"],
    ["shift_jis", [0x93, 0xfa, 0x96, 0x7b], "日本"],
    ["gb18030", [0xc9, 0xcf, 0xba, 0xa3], "上海"],
  ] as const)("follows a person who chose %s", async (encoding, letters, name) => {
    const bytes = new Uint8Array([...utf8("Name,x\n"), ...letters, ...utf8(",1\n")]);
    const { profile, rows } = await read(bytes, { encoding });
    expect(profile?.encodingWhy).toBe("chosen");
    expect(cellsOf(rows)).toEqual([[name, "1"]]);
  });

  it("believes a person about a file that looks like none, but not about a workbook", async () => {
    const odd = utf8("a\u0001,b\n\u0002\u0003\u0004,2\n");
    expect((await read(odd)).refusal).toEqual({ code: "notText", looksLike: "binary" });
    expect(cellsOf((await read(odd, { encoding: "utf-8" })).rows)).toEqual([
      ["\u0002\u0003\u0004", "2"],
    ]);
    expect((await read(utf8("PK\u0003\u0004rest"), { encoding: "utf-8" })).refusal).toEqual({
      code: "notText",
      looksLike: "workbook",
    });
  });
});

describe("import 2: dialect", () => {
  it.each([
    ["semicolons with decimal commas", "Name;Umsatz\nA;1,50\nB;2,75\n", ";"],
    ["tabs", "Name\tNote\nA\tx, y\nB\tz, w\n", "\t"],
    ["bars", "Name|Note\nA|x\nB|y\n", "|"],
    ["one column", "Name\nA\nB\n", ","],
    ["one column with a semicolon in a name", "Name\nA\nB\nC; D\n", ","],
    ["commas in quotes", 'Name,Note\n"A; B; C; D",x\n"E; F; G; H",y\n', ","],
  ])("finds %s", async (_name, text, delimiter) => {
    expect((await read(utf8(text))).profile?.format.delimiter).toBe(delimiter);
  });

  it("obeys sep= and does not count it as a row, but as a line", async () => {
    const { profile, rows } = await read(utf8("sep=;\nName;Note\nA;x,y\n"));
    expect(profile?.format).toEqual({
      encoding: "utf-8",
      delimiter: ";",
      headerLine: 2,
      width: 2,
    });
    expect(rows).toEqual([{ line: 3, cells: ["A", "x,y"], shape: "whole" }]);
  });
});

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
    [
      "201 columns",
      utf8(`${"a,".repeat(200)}a\n`),
      { code: "tooManyColumns", line: 1, columns: 201 },
    ],
    ["a cell of 10 MB", utf8(`a,b\n1,${"x".repeat(1e7)}\n`), { code: "cellTooLong", line: 2 }],
  ])("%s", async (_name, bytes, refusal) => {
    for (const size of [1 << 20, 1000]) {
      expect((await read(bytes, {}, size)).refusal).toEqual(refusal);
    }
  });

  it("300,000 columns, long before the end of the row", async () => {
    const { refusal } = await read(utf8(`a,b\n${"x,".repeat(299_999)}x\n`), {}, 4096);
    expect(refusal).toMatchObject({ code: "tooManyColumns", line: 2 });
    expect(refusal).not.toHaveProperty("columns", 300_000);
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
