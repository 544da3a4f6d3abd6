import { CFB, type ParsingOptions, read, type WorkBook } from "@e965/xlsx";
import { foreignKind, markOf, utf16Pattern } from "@/lib/tabular/file-kind";
import { WORKBOOK_MAX_BYTES } from "@/lib/tabular/limits";
import { RefusedFile } from "@/lib/tabular/refusal";
import { withoutEntities } from "./html-entities";
import type { HiddenRows } from "./open-document";
import { refuseHeavyMarkup } from "./refuse-heavy-markup";
import { unpack } from "./unpack";

/** Only in the process for it: a parser may take any time and memory. */

const OPTIONS: ParsingOptions = {
  // Rows as arrays: less memory. Formats are what tells dates and shares; no text is made of them.
  dense: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  // Without stubs a formula that has no value would read as 0.
  cellFormula: true,
  sheetStubs: true,
  UTC: true,
  // Numbers and dates in a web page stay the texts they are.
  raw: true,
};

const PASSWORD = /password|encrypt/i;
const OLD_PROTECTION = ["EncryptedPackage", "EncryptionInfo"];
const SHEETS_IN_XML = "urn:schemas-microsoft-com:office:spreadsheet";

const DECLARED = /(?:charset|encoding)\s*=\s*["']?([\w-]{1,40})/i;

/** A workbook, and by sheet which rows are hidden, as far as the book does not say it itself. */
export interface OpenedWorkbook {
  readonly book: WorkBook;
  readonly hiddenRows: readonly HiddenRows[];
}

/**
 * A workbook from the bytes of a file, whatever it is called.
 * @throws RefusedFile
 */
export async function openWorkbook(file: Uint8Array): Promise<OpenedWorkbook> {
  if (file.length > WORKBOOK_MAX_BYTES) throw new RefusedFile({ code: "workbookTooLarge" });
  const kind = foreignKind(file.subarray(0, 8192));
  if (kind === "workbook") {
    const { content, isOpenDocument, hidesRows, hiddenRows } = await unpack(file);
    const book = parsed(sameBytes(content), {
      // An .ods writes an error as the number 0 with the error as its text.
      cellText: isOpenDocument,
      // Which rows are hidden comes with the styles alone, which cost memory.
      cellStyles: hidesRows,
    });
    return { book, hiddenRows };
  }
  if (kind === "oldWorkbook") return { book: parsedOld(sameBytes(file)), hiddenRows: [] };
  if (kind === "html") return { book: parsed(markup(file)), hiddenRows: [] };
  throw new RefusedFile({ code: "notWorkbook" });
}

/** The parser takes these for what they are; a copy would cost as much memory again. */
const sameBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

function parsed(content: Buffer | string, more: ParsingOptions = {}): WorkBook {
  try {
    const type = typeof content === "string" ? "string" : "buffer";
    return read(content, { ...OPTIONS, ...more, type });
  } catch (error) {
    const isProtected = error instanceof Error && PASSWORD.test(error.message);
    throw new RefusedFile({ code: isProtected ? "encrypted" : "brokenWorkbook" });
  }
}

/** The container of an .xls, of an .xlsx behind a password, and of other old documents. */
function parsedOld(content: Buffer): WorkBook {
  const container = contained(content);
  if (OLD_PROTECTION.some((name) => CFB.find(container, name))) {
    throw new RefusedFile({ code: "encrypted" });
  }
  if (!["Workbook", "Book"].some((name) => CFB.find(container, name))) {
    throw new RefusedFile({ code: "notWorkbook" });
  }
  return parsed(content);
}

function contained(content: Buffer): ReturnType<typeof CFB.read> {
  try {
    return CFB.read(content, { type: "buffer" });
  } catch {
    throw new RefusedFile({ code: "brokenWorkbook" });
  }
}

/** A page or XML as text, in the encoding it is written in. */
function markup(file: Uint8Array): string {
  const text = decoded(file).trimStart();
  const holdsTable = text.startsWith("<?xml")
    ? text.includes(SHEETS_IN_XML) || /<table[\s>]/i.test(text)
    : /<table[\s>]/i.test(text);
  if (!holdsTable) throw new RefusedFile({ code: "notWorkbook" });
  refuseHeavyMarkup(text);
  return text.includes(SHEETS_IN_XML) ? text : withoutEntities(text);
}

function decoded(file: Uint8Array): string {
  const wide = markOf(file) ?? utf16Pattern(file.subarray(0, 4096));
  if (wide !== undefined) return decodedAs(wide, file) ?? "";
  const head = decodedAs("windows-1252", file.subarray(0, 4096)) ?? "";
  const declared = DECLARED.exec(head)?.[1] ?? "windows-1252";
  return (
    decodedAs("utf-8", file) ?? decodedAs(declared, file) ?? decodedAs("windows-1252", file) ?? ""
  );
}

/** Undefined where the bytes are no text of that encoding, or nobody knows the encoding. */
function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // In one go, Node 20 would read windows-1252 as ISO-8859-1.
    return decoder.decode(bytes, { stream: true }) + decoder.decode();
  } catch {
    return undefined;
  }
}
