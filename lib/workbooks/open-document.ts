/** What the parser passes over in the content of an .ods: currencies of cells and hidden rows. */

/** Rows of a sheet that are hidden, as first and last, counted from 0. */
export type HiddenRows = readonly (readonly [first: number, last: number])[];

const CURRENCY_MARK = Buffer.from('office:currency="');
const CELL = /<table:table-cell\b([^<>]{0,2000}\boffice:currency="([A-Z]{3})"[^<>]{0,2000})>/g;
const STYLE_NAME = /\stable:style-name="[^"]*"/;
const STYLES = /<office:automatic-styles(\/?)>/;

/** Each cell that names its currency with a format that has it, which is all that is read of it. */
export function withCurrencyFormats(content: Buffer): Buffer {
  if (!content.includes(CURRENCY_MARK)) return content;
  const codes = new Set<string>();
  const cells = content.toString("utf8").replace(CELL, (_, attributes: string, code: string) => {
    codes.add(code);
    return `<table:table-cell table:style-name="currency-${code}"${attributes.replace(STYLE_NAME, "")}>`;
  });
  const formats = [...codes].map(
    (code) =>
      `<number:currency-style style:name="in-${code}"><number:currency-symbol>${code}</number:currency-symbol><number:number number:decimal-places="2"/></number:currency-style><style:style style:name="currency-${code}" style:family="table-cell" style:data-style-name="in-${code}"/>`,
  );
  const all = formats.join("");
  const xml = STYLES.test(cells)
    ? cells.replace(STYLES, (_, isEmpty) =>
        isEmpty
          ? `<office:automatic-styles>${all}</office:automatic-styles>`
          : `<office:automatic-styles>${all}`,
      )
    : cells.replace("<office:body", `<office:automatic-styles>${all}</office:automatic-styles>$&`);
  return Buffer.from(xml, "utf8");
}

const HIDDEN_MARK = Buffer.from('table:visibility="');
const ROW_OR_TABLE = /<(\/?)table:(table|table-row)(?=[\s>/])([^<>]*)>/g;
const HIDDEN = /\btable:visibility="(?:filter|collapse)"/;
const REPEATED = /\btable:number-rows-repeated="(\d+)"/;

/** By sheet which rows a filter or a person hides. */
export function hiddenRowsOf(content: Buffer): HiddenRows[] {
  if (!content.includes(HIDDEN_MARK)) return [];
  const sheets: [number, number][][] = [];
  let depth = 0;
  let row = 0;
  for (const [, close, name, attributes = ""] of content.toString("utf8").matchAll(ROW_OR_TABLE)) {
    if (name === "table") {
      depth += close ? -1 : attributes.endsWith("/") ? 0 : 1;
      if (!close && depth === 1) {
        sheets.push([]);
        row = 0;
      }
    } else if (!close && depth === 1) {
      const repeated = Number(REPEATED.exec(attributes)?.[1] ?? 1);
      if (HIDDEN.test(attributes)) sheets.at(-1)?.push([row, row + repeated - 1]);
      row += repeated;
    }
  }
  return sheets;
}

const HIDDEN_ROW = /<(?:\w+:)?row\b[^<>]*\shidden=["'](?:1|true)["']/;
const HIDDEN_ATTRIBUTE = Buffer.from("hidden=");

const TAG_MAX = 1000;

/** Whether rows of a sheet of an .xlsx are hidden: columns often are, and say it alike. */
export function hidesRows(sheet: Buffer): boolean {
  for (let at = sheet.indexOf(HIDDEN_ATTRIBUTE); at !== -1; ) {
    // No tag of a row is longer; one without an end must not be looked through again and again.
    const before = sheet.toString("latin1", Math.max(0, at - TAG_MAX), at + 16);
    if (HIDDEN_ROW.test(before.slice(before.lastIndexOf("<", before.length - 16)))) return true;
    at = sheet.indexOf(HIDDEN_ATTRIBUTE, at + 1);
  }
  return false;
}
