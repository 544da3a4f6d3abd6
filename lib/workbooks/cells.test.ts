import type { BookType } from "@e965/xlsx";
import { afterEach, describe, expect, test } from "vitest";
import { WITHOUT_VALUE } from "@/lib/tabular/cell-errors";
import { type SheetOf, serial, withSheetXml, workbookOf } from "@/tests/factories/workbooks";
import { openWorkbook } from "./open-workbook";
import { SheetReader } from "./sheet-rows";

const ZONES = ["Pacific/Chatham", "America/New_York", "UTC", "Asia/Kolkata", "Pacific/Kiritimati"];
const BOOKS: readonly BookType[] = ["xlsx", "biff8", "xlsb", "xlml", "ods"];

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

async function rowsOf(file: Uint8Array, sheet = 0): Promise<[number, ...string[]][]> {
  const reader = new SheetReader(await openWorkbook(file));
  return [...reader.rows(sheet)].map(({ line, cells }) => [line, ...cells]);
}

const one = (rows: SheetOf["rows"], options?: Parameters<typeof workbookOf>[1]) =>
  rowsOf(workbookOf([{ rows }], options));

describe("import 7: dates", () => {
  test.each(BOOKS.flatMap((bookType) => ZONES.map((timeZone) => [bookType, timeZone] as const)))(
    "import 7: 1900 dates are right in %s in %s",
    async (bookType, timeZone) => {
      process.env.TZ = timeZone;
      const days = [1, 59, 61, 36_526, 45_382, 45_382.99].map((value) => [
        serial(value, "d/m/yyyy"),
      ]);
      expect(await one(days, { bookType })).toEqual([
        [1, "1900-01-01"],
        [2, "1900-02-28"],
        [3, "1900-03-01"],
        [4, "2000-01-01"],
        [5, "2024-03-31"],
        [6, "2024-03-31"],
      ]);
    },
  );

  test.each(BOOKS.flatMap((bookType) => ZONES.map((timeZone) => [bookType, timeZone] as const)))(
    "import 7: 1904 dates are right in %s in %s",
    async (bookType, timeZone) => {
      process.env.TZ = timeZone;
      const days = [0, 43_920, 1462].map((value) => [serial(value, "d/m/yyyy")]);
      expect(await one(days, { bookType, date1904: true })).toEqual([
        [1, "1904-01-01"],
        [2, "2024-03-31"],
        [3, "1908-01-02"],
      ]);
    },
  );

  test("import 7: a day computed to just below midnight is the day that is shown", async () => {
    expect(await one([[serial(45_381.999_999_9)]])).toEqual([[1, "2024-03-31"]]);
  });

  test("import 7: ISO dates in the file, times alone, durations and no dates at all", async () => {
    const xml = `<sheetData><row r="1"><c r="A1" t="d"><v>2024-03-31T00:00:00Z</v></c></row></sheetData>`;
    expect(await rowsOf(withSheetXml(xml))).toEqual([[1, "45382"]]);
    const times = [serial(0.5, "hh:mm"), serial(1.5, "[h]:mm"), serial(-3)];
    expect(await one([times])).toEqual([[1, "12:00:00", "36:00", "-3"]]);
  });
});

describe("import 7: values", () => {
  test.each(["xlsx", "biff8", "xlsb", "xlml", "ods"] as const)(
    "import 7: text numbers keep zeros, numbers have a point, shares a percent sign (%s)",
    async (bookType) => {
      const share = { t: "n", v: 0.125, z: "0.0%" } as const;
      const rows = [["00123", "1.234", 1.234, 0.1 + 0.2, 1_234_567.5, -12, share, true, "ÄÖ 東京"]];
      expect(await one(rows, { bookType })).toEqual([
        [1, "00123", "1.234", "1.2340", "0.3", "1234567.5", "-12", "12.5%", "TRUE", "ÄÖ 東京"],
      ]);
    },
  );

  test("import 7: a currency is read where the format names one for sure", async () => {
    const money = (z: string) => ({ t: "n", v: 5.5, z }) as const;
    expect(
      await one([[money("#,##0.00\\ [$€-407]"), money('"$"#,##0.00'), money('0" %"')]]),
    ).toEqual([[1, "5.5 EUR", "5.5", "5.5"]]);
  });

  test.each(["xlsx", "biff8", "xlsb", "xlml"] as const)(
    "import 7: #N/A is an error in its cell, a formula its stored value (%s)",
    async (bookType) => {
      const rows = [
        ["Name", { t: "e", v: 42 }, { t: "e", v: 7 }, { t: "n", v: 12, f: "6*2" }],
      ] as const;
      expect(await one(rows, { bookType })).toEqual([[1, "Name", "#N/A", "#DIV/0!", "12"]]);
    },
  );

  test("import 7: a formula without a value is flagged, one that gives an empty text is empty", async () => {
    const cells = [
      `<c r="A1"><f>1+1</f></c>`,
      `<c r="B1"><f>1+1</f><v></v></c>`,
      `<c r="C1" t="str"><f>IF(1,"","")</f><v></v></c>`,
      `<c r="D1"><f>0</f><v>0</v></c>`,
      `<c r="E1" s="0"/>`,
    ];
    const xml = `<sheetData><row r="1">${cells.join("")}</row></sheetData>`;
    expect(await rowsOf(withSheetXml(xml))).toEqual([[1, WITHOUT_VALUE, WITHOUT_VALUE, "", "0"]]);
  });

  test.each(["xlsx", "biff8", "xlsb"] as const)(
    "import 7: of merged cells only the first one holds the value (%s)",
    async (bookType) => {
      const rows = [
        ["Title", "hidden below", "C"],
        ["x", "y", "z"],
      ];
      const file = workbookOf([{ rows, merges: ["A1:B2"] }], { bookType });
      expect(await rowsOf(file)).toEqual([
        [1, "Title", "", "C"],
        [2, "", "", "z"],
      ]);
    },
  );
});

describe("import 5: sheets", () => {
  test.each(["xlsx", "biff8", "xlsb"] as const)(
    "import 5: all are listed with their rows, hidden ones as such (%s)",
    async (bookType) => {
      const file = workbookOf(
        [
          { name: "Empty", rows: [] },
          { name: "Secret", rows: [["a"]], isHidden: true },
          { name: "List", rows: [["Title"], [], ["Name", "Revenue"], ["A", 5]] },
        ],
        { bookType },
      );
      expect(new SheetReader(await openWorkbook(file)).sheets()).toEqual([
        { name: "Empty", isHidden: false, rows: 0, columns: 0 },
        { name: "Secret", isHidden: true, rows: 1, columns: 1 },
        { name: "List", isHidden: false, rows: 3, columns: 2 },
      ]);
      expect(await rowsOf(file, 2)).toEqual([
        [1, "Title"],
        [3, "Name", "Revenue"],
        [4, "A", "5"],
      ]);
    },
  );
});

describe("a table in a web page named .xls", () => {
  const page = (head: string) =>
    `${head}<html><body><table><tr><th>Name</th><th>Umsatz</th><th>Am</th></tr>
     <tr><td>Müller &amp; Söhne</td><td>1.234,56</td><td>01/02/2024</td></tr></table></body></html>`;
  const expected = [
    [1, "Name", "Umsatz", "Am"],
    [2, "Müller & Söhne", "1.234,56", "01/02/2024"],
  ];
  const wide = (text: string) => {
    const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
    return new Uint8Array(bytes);
  };
  test.each([
    ["UTF-8", new TextEncoder().encode(page(""))],
    ["UTF-8 with a mark", new TextEncoder().encode(page("\ufeff<!DOCTYPE html>"))],
    ["UTF-16", wide(page(""))],
    ["windows-1252", new Uint8Array(Buffer.from(page("<!-- x -->"), "latin1"))],
  ])("import 7: keeps its texts as they are, in %s", async (_name, file) => {
    expect(await rowsOf(file)).toEqual(expected);
  });
});
