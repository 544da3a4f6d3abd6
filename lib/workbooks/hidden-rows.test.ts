import { type BookType, read, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { odsOf, odsRow } from "@/tests/factories/open-document";
import { withSheetXml, workbookOf } from "@/tests/factories/workbooks";
import { openWorkbook } from "./open-workbook";
import { SheetReader } from "./sheet-rows";

const sheetsOf = async (file: Uint8Array) => new SheetReader(await openWorkbook(file)).sheets();

const ROWS = [
  ["Account name", "Revenue"],
  ["Alder", 100],
  ["Birch", 200],
  ["Cedar", 300],
];

function filtered(bookType: BookType): Uint8Array {
  const book = read(workbookOf([{ rows: ROWS }]), { type: "array" });
  const sheet = book.Sheets.Sheet1;
  if (sheet) sheet["!rows"] = [{}, { hidden: true }, {}, { hidden: true }, { hidden: true }];
  return new Uint8Array(write(book, { type: "buffer", bookType }));
}

describe("import 48: rows that a filter hides", () => {
  it.each(["xlsx", "xlsb", "xlml"] as const)("are read and counted in %s", async (type) => {
    expect(await sheetsOf(filtered(type))).toMatchObject([{ rows: 4, hiddenRows: 2 }]);
  });

  it("are so in an .ods, where one row may stand for many", async () => {
    const rows = [
      odsRow(["Account name", "Revenue"]),
      odsRow(["Alder", 100], 'table:visibility="filter"'),
      odsRow(["Birch", 200]),
      odsRow(["Cedar", 300], 'table:visibility="collapse" table:number-rows-repeated="3"'),
      odsRow(["Dune", 400]),
    ];
    expect(await sheetsOf(odsOf(rows))).toMatchObject([{ rows: 7, hiddenRows: 4 }]);
  });

  it("are not counted where columns alone are hidden", async () => {
    const xml = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row></sheetData>`;
    expect(await sheetsOf(withSheetXml(xml))).toEqual([
      { name: "Sheet1", isHidden: false, rows: 1, columns: 1 },
    ]);
  });
});
