import { type BookType, type CellObject, utils, write } from "@e965/xlsx";
import { strToU8, unzipSync, zipSync } from "fflate";

/** A cell as a program writes it: a plain value, or with its format, formula or error. */
type Cell = string | number | boolean | null | CellObject;

export interface SheetOf {
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly isHidden?: boolean;
  /** Merged cells, as "A1:B2". */
  readonly merges?: readonly string[];
}

/** A day as a spreadsheet keeps it. */
export const serial = (value: number, format = "yyyy-mm-dd"): CellObject => ({
  t: "n",
  v: value,
  z: format,
});

const cellOf = (value: Exclude<Cell, null>): CellObject => {
  if (typeof value === "object") return value;
  if (typeof value === "string") return { t: "s", v: value };
  return typeof value === "number" ? { t: "n", v: value } : { t: "b", v: value };
};

/** The bytes of a workbook with these sheets. */
export function workbookOf(
  sheets: readonly SheetOf[],
  { bookType = "xlsx", date1904 = false }: { bookType?: BookType; date1904?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  for (const [index, { name = `Sheet${index + 1}`, rows, merges = [] }] of sheets.entries()) {
    const sheet: Record<string, unknown> = {};
    let width = 1;
    for (const [row, cells] of rows.entries()) {
      width = Math.max(width, cells.length);
      for (const [column, value] of cells.entries()) {
        if (value !== null) sheet[utils.encode_cell({ r: row, c: column })] = cellOf(value);
      }
    }
    const last = { r: Math.max(rows.length, 1) - 1, c: width - 1 };
    sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
    sheet["!merges"] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    WBProps: { date1904 },
    Sheets: sheets.map(({ isHidden = false }) => ({ Hidden: isHidden ? 1 : 0 })),
  };
  return new Uint8Array(
    write(book, { type: "buffer", bookType, compression: true, bookSST: true }),
  );
}

/** An .xlsx with some of its parts written anew, or taken away. */
export function withParts(
  file: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array | undefined>>,
): Uint8Array<ArrayBuffer> {
  const all: Record<string, Uint8Array> = unzipSync(file);
  for (const [name, content] of Object.entries(parts)) {
    if (content === undefined) delete all[name];
    else all[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return new Uint8Array(zipSync(all));
}

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "xl/worksheets/sheet1.xml";

/** An .xlsx of one sheet whose XML is given: what stands in `<worksheet>`. */
export const withSheetXml = (xml: string, before = ""): Uint8Array<ArrayBuffer> =>
  withParts(workbookOf([{ rows: [["Account name"]] }]), {
    [SHEET]: `<?xml version="1.0"?>${before}<worksheet xmlns="${NAMESPACE}">${xml}</worksheet>`,
  });

export const inlineText = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** An .xlsx whose sheet becomes so many bytes when it is inflated; small as a file. */
export function bombOf(bytes: number): Uint8Array<ArrayBuffer> {
  const head = strToU8(`<worksheet xmlns="${NAMESPACE}"><sheetData>`);
  const sheet = new Uint8Array(bytes).fill(0x20);
  sheet.set(head);
  return withParts(workbookOf([{ rows: [["Account name"]] }]), { [SHEET]: sheet });
}

/** The same file, which claims that each of its parts holds ten bytes. */
export function withForgedSizes(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const forged = new Uint8Array(file);
  const view = new DataView(forged.buffer);
  for (let at = 0; at + 46 < forged.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return forged;
}
