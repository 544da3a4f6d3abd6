import { monitorEventLoopDelay } from "node:perf_hooks";
import { CFB } from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { type Refusal, RefusedFile } from "@/lib/tabular/refusal";
import type { Sheet } from "@/lib/tabular/workbook-sheets";
import { readWorkbook } from "@/lib/workbooks/read-workbook";
import { encryptedWorkbook } from "@/tests/factories/encrypted-workbook";
import {
  bombOf,
  inlineText,
  withForgedSizes,
  withParts,
  withSheetXml,
  workbookOf,
} from "@/tests/factories/workbooks";
import { testProgram } from "@/tests/setup/both-databases";

/** The real process, with its limits. */

const MEGABYTE = 1024 * 1024;
const MEMORY_MAX = 600 * MEGABYTE;

type Found = {
  sheets: readonly Sheet[];
  rows: (readonly (string | number)[])[];
  peakBytes: number;
};

async function read(file: Uint8Array, signal?: AbortSignal): Promise<Found | Refusal> {
  const found: Found = { sheets: [], rows: [], peakBytes: 0 };
  const pieces = function* () {
    for (let at = 0; at < file.length; at += MEGABYTE) yield file.subarray(at, at + MEGABYTE);
  };
  try {
    const program = testProgram("read-workbook");
    for await (const message of readWorkbook(pieces, { program, signal })) {
      if ("sheets" in message) found.sheets = message.sheets;
      else if ("sheet" in message) found.rows.push(...message.rows);
      else found.peakBytes = message.peakBytes;
    }
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal;
    throw error;
  }
  expect(found.peakBytes).toBeLessThan(MEMORY_MAX);
  return found;
}

async function readable(file: Uint8Array): Promise<Found> {
  const found = await read(file);
  if ("code" in found) throw new Error(found.code);
  return found;
}

const problemOf = async (file: Uint8Array) => (await readable(file)).sheets[0]?.problem;

const LIST = [
  ["Account name", "Revenue"],
  ["Haus Eins", 5],
];

describe("import 33: a ZIP that becomes large", () => {
  test("import 33: one that inflates to 400 MB is refused, with forged sizes too", async () => {
    const bomb = bombOf(400 * MEGABYTE);
    expect(bomb.length).toBeLessThan(MEGABYTE);
    expect(await read(bomb)).toEqual({ code: "workbookTooLarge" });
    expect(await read(withForgedSizes(bomb))).toEqual({ code: "workbookTooLarge" });
  });

  test("import 33: sizes that are forged do not matter where it is small", async () => {
    const { rows } = await readable(withForgedSizes(workbookOf([{ rows: LIST }])));
    expect(rows).toEqual([
      [1, "Account name", "Revenue"],
      [2, "Haus Eins", "5"],
    ]);
  });

  test("import 33: pictures are not counted, as they are not read", async () => {
    const picture = new Uint8Array(90 * MEGABYTE);
    const file = withParts(workbookOf([{ rows: LIST }]), { "xl/media/image1.xml": picture });
    expect((await readable(file)).rows).toHaveLength(2);
  });

  test("import 33: a long text that a few bytes repeat in every cell is refused", async () => {
    const cells = `<c t="s"><v>0</v></c>`.repeat(200);
    const xml = `<sheetData>${`<row>${cells}</row>`.repeat(100)}</sheetData>`;
    const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${"x".repeat(32_000)}</t></si></sst>`;
    const file = withParts(withSheetXml(xml), { "xl/sharedStrings.xml": strings });
    expect(await read(file)).toEqual({ code: "workbookTooLarge" });
  });

  test("import 33: what takes more memory than there is ends that process alone", async () => {
    const cells = `<c s="1"/>`.repeat(200);
    const row = `<row>${cells}</row>`;
    const xml = `<sheetData>${row.repeat(Math.floor((58 * MEGABYTE) / row.length))}</sheetData>`;
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const file = withSheetXml(xml);
    const began = performance.now();
    delay.enable();
    expect(await read(file)).toEqual({ code: "workbookTooHeavy" });
    delay.disable();
    // Others are answered meanwhile: read here, it would be one wait of all that time.
    expect(delay.max / 1e6).toBeLessThan((performance.now() - began) / 2);
  });
});

describe("import 33: sizes that a sheet claims or has", () => {
  test("import 33: of A1:XFD1048576 the cells that are there are read", async () => {
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${inlineText("A1", "Account name")}</row><row r="1048576">${inlineText("B1048576", "last")}</row></sheetData>`;
    const { sheets, rows } = await readable(withSheetXml(xml));
    expect(sheets).toEqual([{ name: "Sheet1", isHidden: false, rows: 2, columns: 2 }]);
    expect(rows).toEqual([
      [1, "Account name"],
      [1_048_576, "", "last"],
    ]);
  });

  test("import 33: a merge of all cells, and a thousand of them, are no work", async () => {
    const merges = `<mergeCell ref="A1:XFD1048576"/>`.repeat(1000);
    const xml = `<sheetData><row r="1">${inlineText("A1", "Account name")}</row><row r="2">${inlineText("A2", "x")}</row></sheetData><mergeCells>${merges}</mergeCells>`;
    expect((await readable(withSheetXml(xml))).rows).toEqual([[1, "Account name"]]);
  });

  test.each([
    ["as cells of a row", `<row r="1">${"<c><v>1</v></c>".repeat(300_000)}</row>`],
    ["by the place of one cell", `<row r="1">${inlineText("XFD1", "far")}</row>`],
  ])("import 33: 300,000 columns %s are refused", async (_how, row) => {
    const problem = await problemOf(withSheetXml(`<sheetData>${row}</sheetData>`));
    expect(problem).toEqual({ code: "tooManyColumns", line: 1 });
  });

  test("import 33: 300,000 columns of a web page are refused", async () => {
    const page = strToU8(`<table><tr>${"<td>1</td>".repeat(300_000)}</tr></table>`);
    expect(await problemOf(page)).toMatchObject({ code: "tooManyColumns" });
  });

  test("import 33: a row behind the last one a sheet can have is refused", async () => {
    const xml = `<sheetData><row r="9000000">${inlineText("A9000000", "far")}</row></sheetData>`;
    expect(await problemOf(withSheetXml(xml))).toEqual({ code: "tooManyRows", line: 9_000_000 });
  });

  test("import 33: a cell of 10 MB is refused, one of 32 KB is kept", async () => {
    const cell = (length: number) =>
      withSheetXml(
        `<sheetData><row r="1">${inlineText("A1", "x".repeat(length))}</row></sheetData>`,
      );
    expect(await problemOf(cell(10 * MEGABYTE))).toEqual({ code: "cellTooLong", line: 1 });
    expect((await readable(cell(32_768))).rows[0]?.[1]).toHaveLength(32_768);
  });
});

describe("import 33: what is no workbook, or not all of one", () => {
  test.each(["xlsx", "xlsb", "ods", "biff8"] as const)(
    "import 33: half of one is refused (%s)",
    async (bookType) => {
      const many = Array.from({ length: 2000 }, (_, index) => [`Haus ${index}`, index]);
      const whole = workbookOf([{ rows: many }], { bookType });
      const half = whole.subarray(0, whole.length / 2);
      expect(await read(half)).toEqual({ code: "brokenWorkbook" });
    },
  );

  test("import 7: one behind a password is named so", async () => {
    expect(await read(encryptedWorkbook())).toEqual({ code: "encrypted" });
    const container = CFB.read(workbookOf([{ rows: LIST }], { bookType: "biff8" }), {
      type: "array",
    });
    const book = CFB.find(container, "/Workbook");
    const stream = Buffer.from(book?.content ?? []);
    const behindBof = 4 + stream.readUInt16LE(2);
    const pass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
    const content = Buffer.concat([
      stream.subarray(0, behindBof),
      pass,
      stream.subarray(behindBof),
    ]);
    CFB.utils.cfb_add(container, "/Workbook", content);
    const file = Buffer.from(CFB.write(container, { type: "buffer" }));
    expect(await read(new Uint8Array(file))).toEqual({ code: "encrypted" });
  });

  test("import 33: a sheet that cannot be parsed is not taken for an empty one", async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="s"><v>77</v></c></row></sheetData>`;
    expect(await problemOf(withSheetXml(xml))).toEqual({ code: "brokenWorkbook" });
    const without = { "xl/worksheets/sheet1.xml": undefined };
    const file = withParts(workbookOf([{ rows: LIST }]), without);
    expect(await problemOf(file)).toEqual({ code: "brokenWorkbook" });
  });

  test.each([
    [
      "a document",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    ],
    ["a web page without a table", strToU8("<html><body>Hello</body></html>")],
    ["any XML", strToU8("<?xml version='1.0'?><invoice/>")],
    [
      "an old document",
      new Uint8Array(Buffer.from(CFB.write(CFB.utils.cfb_new(), { type: "buffer" }))),
    ],
  ])("import 33: %s is refused", async (_what, file) => {
    expect(await read(file)).toEqual({ code: "notWorkbook" });
  });

  test("import 50: an archive is to be unpacked first", async () => {
    const file = zipSync({ "../../notes.xml": strToU8("x"), "orders.csv": strToU8("a,b") });
    expect(await read(file)).toEqual({ code: "archive" });
  });

  test("import 33: a workbook of more than 60 MB is refused before it is whole", async () => {
    const file = new Uint8Array(61 * MEGABYTE);
    file.set(workbookOf([{ rows: LIST }]));
    expect(await read(file)).toEqual({ code: "workbookTooLarge" });
  });

  test("import 33: one that somebody gives up is read no further", async () => {
    const giving = new AbortController();
    giving.abort(new Error("given up"));
    await expect(read(workbookOf([{ rows: LIST }]), giving.signal)).rejects.toThrow("given up");
  });
});

describe("import 33: what stands in cells", () => {
  test("import 33: external entities are never resolved, and none grow", async () => {
    const doctype =
      `<!DOCTYPE worksheet [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "${"x".repeat(1000)}">` +
      `<!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]>`;
    const xml = `<sheetData><row r="1">${inlineText("A1", "&e;")}${inlineText("B1", "&c;")}</row></sheetData>`;
    expect((await readable(withSheetXml(xml, doctype))).rows).toEqual([[1, "&e;", "&c;"]]);
  });

  test("import 33: parts with path-like names change nothing", async () => {
    const file = withParts(workbookOf([{ rows: LIST }]), {
      "../../../xl/worksheets/sheet1.xml": "<worksheet/>",
      "/xl/../sheet2.xml": "<worksheet/>",
      "__proto__.xml": "<x/>",
    });
    expect((await readable(file)).rows).toHaveLength(2);
  });

  test.each(["xlsx", "biff8", "xlsb"] as const)(
    "import 33: naughty strings come through exactly (%s)",
    async (bookType) => {
      const naughty = [
        "__proto__",
        "constructor",
        "=1+1",
        "@SUM(A1)",
        "<script>alert(1)</script>",
        "&amp; &#0; &lt;",
        "Ω≈ç√∫˜µ≤≥÷",
        "👩‍👩‍👧‍👧 ﷽",
        "\u202Ereversed",
        "a\nb",
        "'; DROP TABLE Account; --",
        "  outer blanks  ",
      ];
      const file = workbookOf([{ rows: [naughty, naughty] }], { bookType });
      expect((await readable(file)).rows).toEqual([
        [1, ...naughty],
        [2, ...naughty],
      ]);
    },
  );
});
