import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { withParts, workbookOf } from "@/tests/factories/workbooks";
import { openWorkbook } from "./open-workbook";
import { withoutParts } from "./part-lists";
import { SheetReader } from "./sheet-rows";

const CONTENT_TYPES = "[Content_Types].xml";

async function rowsOf(file: Uint8Array): Promise<string[][]> {
  const reader = new SheetReader(await openWorkbook(file));
  return [...reader.rows(0)].map(({ cells }) => [...cells]);
}

const ROWS = [["Account name"], ["Alder"]];

/** A part that the parser would read, named in the lists of parts as Excel names it. */
function withPart(name: string, contentType: string, relationship: string) {
  const plain = workbookOf([{ rows: ROWS }]);
  const types = partOf(plain, CONTENT_TYPES).replace(
    "</Types>",
    `<Override PartName="/${name}" ContentType="${contentType}"/></Types>`,
  );
  const rels = partOf(plain, "xl/_rels/workbook.xml.rels").replace(
    "</Relationships>",
    `<Relationship Id="rId99" Type="${relationship}" Target="${name.replace("xl/", "")}"/></Relationships>`,
  );
  return withParts(plain, {
    [CONTENT_TYPES]: types,
    "xl/_rels/workbook.xml.rels": rels,
    [name]: "<x/>",
  });
}

function partOf(file: Uint8Array, name: string): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}

describe("a workbook is read though parts of it are left out", () => {
  test.each<readonly [name: string, type: string, relationship: string]>([
    [
      "xl/persons/person.xml",
      "application/vnd.ms-excel.person+xml",
      "http://schemas.microsoft.com/office/2017/10/relationships/person",
    ],
    [
      "xl/threadedComments/threadedComment1.xml",
      "application/vnd.ms-excel.threadedcomments+xml",
      "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    ],
    [
      "xl/externalLinks/externalLink1.xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink",
    ],
    [
      "xl/calcChain.xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain",
    ],
    ...(
      [
        ["xl/comments1.xml", "spreadsheetml.comments", "comments"],
        ["xl/drawings/drawing1.xml", "drawing", "drawing"],
        ["xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition", "pivotCacheDefinition"],
        ["xl/pivotTables/pivotTable1.xml", "pivotTable", "pivotTable"],
        ["xl/slicerCaches/slicerCache1.xml", "slicerCache", "slicerCache"],
        ["xl/queryTables/queryTable1.xml", "queryTable", "queryTable"],
        ["xl/printerSettings/printerSettings1.bin", "printerSettings", "printerSettings"],
        ["xl/vbaProject.bin", "vbaProject", "vbaProject"],
        ["xl/media/image1.png", "image", "image"],
        ["xl/richData/rdrichvalue.xml", "rdrichvalue", "rdRichValue"],
        ["xl/connections.xml", "connections", "connections"],
        ["xl/model/item.data", "model", "powerPivotData"],
        ["customXml/item1.xml", "customXml", "customXml"],
        ["docProps/custom.xml", "custom-properties", "custom-properties"],
      ] as const
    ).map(
      ([name, type, relationship]) =>
        [
          name,
          `application/vnd.openxmlformats-officedocument.${type}+xml`,
          `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${relationship}`,
        ] as const,
    ),
  ])("import 46: %s", async (name, type, relationship) => {
    expect(await rowsOf(withPart(name, type, relationship))).toEqual(ROWS);
  });

  test("import 33: a sheet that is missing is not left out, but damaged", async () => {
    const cut = withParts(workbookOf([{ rows: ROWS }]), { "xl/worksheets/sheet1.xml": undefined });
    const reader = new SheetReader(await openWorkbook(cut));
    expect(reader.sheets()[0]?.problem).toEqual({ code: "brokenWorkbook" });
  });

  test("only entries of what is left out go, whatever their prefix and quotes", () => {
    const list = Buffer.from(
      `<ct:Types><ct:Override ContentType='a>b' PartName='/xl/persons/p.xml'></ct:Override><ct:Override PartName="/xl/workbook.xml"/><Default Extension="xml"/></ct:Types>`,
    );
    expect(Buffer.from(withoutParts(list, (name) => name.includes("persons"))).toString()).toBe(
      `<ct:Types><ct:Override PartName="/xl/workbook.xml"/><Default Extension="xml"/></ct:Types>`,
    );
  });
});

describe("errors in an .ods", () => {
  const cells = (xml: string) =>
    `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:spreadsheet><table:table table:name="S"><table:table-row>${xml}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const float = (text: string, more = "") =>
    `<table:table-cell table:formula="of:=1/0" office:value-type="float" office:value="0" ${more}><text:p>${text}</text:p></table:table-cell>`;

  test.each([
    ["#DIV/0!", "#DIV/0!"],
    ["#NV", "#NV"],
    ["#WERT!", "#WERT!"],
    ["Err:502", "#VALUE!"],
    ["Fehler:508", "#VALUE!"],
    ["#VALEUR !", "#VALUE!"],
    ["0", "0"],
    ["#1", "0"],
  ])("import 7: %s reads as %s", async (text, expected) => {
    const book = workbookOf([{ rows: ROWS }], { bookType: "ods" });
    for (const more of ["", 'calcext:value-type="error"']) {
      if (more !== "" && expected === "0") continue;
      const file = withParts(book, { "content.xml": cells(float(text, more)) });
      expect(await rowsOf(file)).toEqual([[expected]]);
    }
  });
});

test("import 33: thousands of sheets are counted before any of them is read", async () => {
  const parts = Array.from({ length: 501 }, (_, at) => [`xl/worksheets/extra${at}.xml`, "<x/>"]);
  const file = withParts(workbookOf([{ rows: ROWS }]), Object.fromEntries(parts));
  await expect(openWorkbook(file)).rejects.toMatchObject({ refusal: { code: "tooManySheets" } });
});
