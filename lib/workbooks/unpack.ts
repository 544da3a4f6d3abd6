import { strToU8, zipSync } from "fflate";
import { SHEETS_MAX, WORKBOOK_MAX_BYTES } from "@/lib/tabular/limits";
import { RefusedFile } from "@/lib/tabular/refusal";
import { BrokenZip } from "@/lib/zip/broken-zip";
import { ZipReader } from "@/lib/zip/zip-reader";
import { type HiddenRows, hiddenRowsOf, hidesRows, withCurrencyFormats } from "./open-document";
import { isPartList, withoutParts } from "./part-lists";

/** Files in a workbook: several for each sheet and for each picture in it. */
const MEMBERS_MAX = 20_000;

/** What of a workbook is read: XML and the parts of an .xlsb, wherever the program put them. */
const PART = /\.(?:xml|rels|bin)$|^mimetype$/i;
/** What says nothing about cells and may be large; notes and links of a sheet are found by its rels. */
const LEFT_OUT =
  /(?:^|\/)(?:media|drawings|charts|chartsheets|embeddings|activeX|ctrlProps|pivotTables|pivotCache|slicers|slicerCaches|timelines|printerSettings|externalLinks|queryTables|threadedComments|persons|customXml|docProps|Pictures|Thumbnails|Configurations2)\/|(?:^|\/)(?:vbaProject|calcChain|comments\d*|vmlDrawing\d*|printerSettings\d*)\.|worksheets\/_rels\//i;

const isLeftOut = (name: string): boolean => !PART.test(name) || LEFT_OUT.test(name);

const SHEET = /worksheets\/[^/]*\.xml$/i;
const CONTENT = "content.xml";

export interface Unpacked {
  /** A ZIP without compression. */
  readonly content: Uint8Array;
  /** An .ods. */
  readonly isOpenDocument: boolean;
  /** Some rows of an .xlsx are hidden. */
  readonly hidesRows: boolean;
  /** Of an .ods: by sheet which. */
  readonly hiddenRows: readonly HiddenRows[];
}

/**
 * The parts of a workbook that hold its cells as a ZIP without compression: what the parser gets has
 * been inflated and counted here, and no size that the file claims matters.
 * @throws RefusedFile
 */
export async function unpack(file: Uint8Array): Promise<Unpacked> {
  try {
    return await repacked(file);
  } catch (error) {
    if (!(error instanceof BrokenZip)) throw error;
    const { problem } = error;
    if (problem === "encrypted") throw new RefusedFile({ code: "encrypted" });
    const isLarge = problem === "inflates-too-much" || problem === "too-large";
    throw new RefusedFile({ code: isLarge ? "workbookTooLarge" : "brokenWorkbook" });
  }
}

async function repacked(file: Uint8Array): Promise<Unpacked> {
  const parted = {
    byteSize: file.length,
    async *slice(from: number, to: number) {
      yield file.subarray(from, to);
    },
  };
  const zip = await ZipReader.open(parted, MEMBERS_MAX);
  refuseOthers(zip);
  // The parser would look through thousands of them before anybody counts.
  if (zip.names.filter((name) => SHEET.test(name)).length > SHEETS_MAX) {
    throw new RefusedFile({ code: "tooManySheets" });
  }
  let left = WORKBOOK_MAX_BYTES;
  const parts: Record<string, Uint8Array> = {};
  let hides = false;
  let hiddenRows: readonly HiddenRows[] = [];
  for (const name of zip.names) {
    if (isLeftOut(name)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(name, left)) {
      left -= chunk.length;
      chunks.push(chunk);
    }
    const part = Buffer.concat(chunks);
    if (SHEET.test(name)) hides ||= hidesRows(part);
    if (name === CONTENT) hiddenRows = hiddenRowsOf(part);
    parts[name] = isPartList(name)
      ? withoutParts(part, isLeftOut)
      : name === CONTENT
        ? withCurrencyFormats(part)
        : part;
  }
  // The parser asks for the part of an .ods that may be missing.
  if (zip.has(CONTENT)) parts["styles.xml"] ??= strToU8("<office:document-styles/>");
  if (zip.has("META-INF/manifest.xml")) await refuseProtected(zip);
  return {
    content: zipSync(parts, { level: 0 }),
    isOpenDocument: zip.has(CONTENT) && !zip.has("[Content_Types].xml"),
    hidesRows: hides,
    hiddenRows,
  };
}

/** A ZIP may be anything: a document of a word processor, an archive. */
function refuseOthers(zip: ZipReader): void {
  const isWorkbook =
    (zip.has("[Content_Types].xml") && zip.names.some((name) => /^\/?xl\//i.test(name))) ||
    (zip.has("META-INF/manifest.xml") && zip.has(CONTENT));
  const isDocument = zip.has("[Content_Types].xml") || zip.has("META-INF/manifest.xml");
  if (!isWorkbook) throw new RefusedFile({ code: isDocument ? "notWorkbook" : "archive" });
}

async function refuseProtected(zip: ZipReader): Promise<void> {
  const mark = Buffer.from(strToU8("encryption-data"));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.read("META-INF/manifest.xml", WORKBOOK_MAX_BYTES))
    chunks.push(chunk);
  if (Buffer.concat(chunks).includes(mark)) throw new RefusedFile({ code: "encrypted" });
}
