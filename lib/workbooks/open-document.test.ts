import { describe, expect, it } from "vitest";
import { type OdsCell, odsOf, odsRow } from "@/tests/factories/open-document";
import { openWorkbook } from "./open-workbook";
import { SheetReader } from "./sheet-rows";

async function cellsOf(cells: readonly OdsCell[], styles?: string): Promise<readonly string[]> {
  const reader = new SheetReader(await openWorkbook(odsOf([odsRow(cells)], styles)));
  return [...reader.rows(0)][0]?.cells ?? [];
}

const money = (value: number, code: string, shown: string): OdsCell => [
  `table:style-name="ce1" office:value-type="currency" office:currency="${code}" office:value="${value}"`,
  shown,
];

/** As LibreOffice writes the format #,##0.00 [$£-809], and a percentage. */
const STYLES = `<number:currency-style style:name="N1"><number:number number:decimal-places="2" number:grouping="true"/><number:text> </number:text><number:currency-symbol number:language="en" number:country="GB">£</number:currency-symbol></number:currency-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/><number:percentage-style style:name="N2"><number:number number:decimal-places="0"/><number:text>%</number:text></number:percentage-style><style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>`;

describe("import 46: cells of an .ods", () => {
  it("are in the currency that they name, whatever mark they show", async () => {
    const cells = [money(1250.5, "USD", "$1,250.50"), money(-3, "CHF", "CHF -3.00")];
    expect(await cellsOf(cells)).toEqual(["1250.5 USD", "-3 CHF"]);
    expect(await cellsOf([money(7, "GBP", "£7.00")], STYLES)).toEqual(["7 GBP"]);
  });

  it("are in that of their format where they name none", async () => {
    const cell: OdsCell = [
      'table:style-name="ce1" office:value-type="float" office:value="7"',
      "7",
    ];
    expect(await cellsOf([cell], STYLES)).toEqual(["7 GBP"]);
  });

  it("are shares in a format of shares, and in no currency", async () => {
    const share = 'office:value-type="percentage" office:value="0.25"';
    expect(await cellsOf([[`table:style-name="ce2" ${share}`, "25%"]], STYLES)).toEqual(["25%"]);
  });

  it("are errors where they show one, and never the zero behind it", async () => {
    const zero = 'office:value-type="float" office:value="0"';
    expect(
      await cellsOf([
        ['office:value-type="string"', "x"],
        [zero, "#DIV/0!"],
      ]),
    ).toEqual(["x", "#DIV/0!"]);
    const marked = 'calcext:value-type="error" office:value-type="string" office:string-value=""';
    expect(await cellsOf([[marked, "#N/A"]])).toEqual(["#N/A"]);
    expect(
      await cellsOf([
        [zero, "Err:502"],
        [zero, "0"],
      ]),
    ).toEqual(["#VALUE!", "0"]);
  });
});
