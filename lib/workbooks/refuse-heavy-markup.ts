import { RefusedFile } from "@/lib/tabular/refusal";

/** A workbook saved as XML is eight elements deep; what the parser does grows with the square. */
const DEPTH_MAX = 1000;
/** Tables within tables lay out a page; so many hold no data. */
const TABLE_DEPTH_MAX = 100;
/** Each outer table becomes a sheet, and each is looked for among the names of all before. */
const TABLES_MAX = 10_000;
/** For every cell the parser looks through all cells so far that go over several columns or rows. */
const SPANS_TIMES_CELLS_MAX = 1e9;

const TABLE_TAGS = /<(\/?)(table|td|th)(?=[\s/>])([^<>]*)>/gi;
const SPAN = /(?:col|row)span/i;

/**
 * Refuses XML and web pages that the parser would take minutes for, in one look at the text.
 * @throws RefusedFile
 */
export function refuseHeavyMarkup(text: string): void {
  if (text.startsWith("<?xml")) refuseDeepXml(text);
  refuseHeavyTables(text);
}

function refuseDeepXml(text: string): void {
  let depth = 0;
  let end = 0;
  for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at + 1)) {
    // One that ends behind several openings is looked for once.
    if (end <= at) end = text.indexOf(">", at + 1);
    if (end === -1) return;
    const mark = text[at + 1];
    if (mark === "/") depth -= 1;
    else if (mark !== "!" && mark !== "?" && text[end - 1] !== "/") depth += 1;
    if (depth > DEPTH_MAX) throw new RefusedFile({ code: "workbookTooHeavy" });
  }
}

function refuseHeavyTables(text: string): void {
  let depth = 0;
  let tables = 0;
  let cells = 0;
  let spans = 0;
  for (const [, close, name, attributes = ""] of text.matchAll(TABLE_TAGS)) {
    const isTable = name?.toLowerCase() === "table";
    if (isTable) depth += close ? -1 : 1;
    if (close) continue;
    if (isTable) tables += 1;
    else cells += 1;
    if (SPAN.test(attributes)) spans += 1;
    if (tables > TABLES_MAX) throw new RefusedFile({ code: "tooManySheets" });
    if (depth > TABLE_DEPTH_MAX || spans * cells > SPANS_TIMES_CELLS_MAX) {
      throw new RefusedFile({ code: "workbookTooHeavy" });
    }
  }
}
