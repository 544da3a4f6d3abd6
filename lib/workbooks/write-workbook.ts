import { strToU8, Zip, ZipDeflate } from "fflate";

/**
 * Writes a workbook of one sheet while its rows come: nothing but what is being written is kept, so
 * that the web process can do it. Every cell is a text in the format “Text”: nothing is run as a
 * formula, and what is typed over it stays as it is typed.
 */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const SHEET = "xl/worksheets/sheet1.xml";

/** The fast level: a little more to send, and a third of the time. */
const LEVEL = 1;
/** Rows that are packed in one go. */
const ROWS_AT_ONCE = 200;

/** @param sheetName at most 31 characters, none of `:\/?*[]` */
const partsOf = (sheetName: string): readonly (readonly [name: string, xml: string])[] => [
  [
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/${SHEET}" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="${xmlText(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    "xl/styles.xml",
    // 49 is the format “Text”, here that of every cell.
    `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  ],
];

/** The bytes of an .xlsx with these rows of texts, piece by piece. */
export async function* writeWorkbook(
  sheetName: string,
  rows: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array> {
  const done: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    done.push(chunk);
  });
  for (const [name, xml] of partsOf(sheetName)) {
    const file = new ZipDeflate(name, { level: LEVEL });
    zip.add(file);
    file.push(strToU8(HEAD + xml), true);
  }
  const sheet = new ZipDeflate(SHEET, { level: LEVEL });
  zip.add(sheet);
  sheet.push(strToU8(`${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`));
  for await (const batch of rows) {
    for (let from = 0; from < batch.length; from += ROWS_AT_ONCE) {
      const some = batch.slice(from, from + ROWS_AT_ONCE);
      sheet.push(strToU8(some.map(rowXml).join("")));
      yield* done.splice(0);
    }
  }
  sheet.push(strToU8("</sheetData></worksheet>"), true);
  zip.end();
  yield* done.splice(0);
}

const rowXml = (cells: readonly string[]): string => `<row>${cells.map(cellXml).join("")}</row>`;

const cellXml = (text: string): string =>
  text === ""
    ? "<c/>"
    : `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const MARKS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** What XML cannot hold, or would hold as something else, and a text that looks like such an escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/g;

/** A text as it stands in XML, with the escapes that workbooks have for what XML cannot hold. */
const xmlText = (text: string): string =>
  text
    .replace(
      NOT_IN_XML,
      (found) => `_x${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}_`,
    )
    .replace(/[&<>]/g, (mark) => MARKS[mark] ?? mark)
    .replaceAll('"', "&quot;");
