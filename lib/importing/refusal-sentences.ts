import {
  CELL_MAX,
  COLUMNS_MAX,
  FILE_MAX_BYTES,
  HEADER_ROWS_MAX,
  ROWS_MAX,
  SHEETS_MAX,
  WORKBOOK_MAX_BYTES,
} from "@/lib/tabular/limits";
import type { ForeignKind, Refusal, ReportProgram } from "@/lib/tabular/refusal";

const FOREIGN: Readonly<Record<ForeignKind, string>> = {
  workbook:
    "This is a workbook or a ZIP file, not a text file. Upload it again: workbooks can be read now.",
  oldWorkbook:
    "This is an old workbook, not a text file. Upload it again: workbooks can be read now.",
  html: "This is a web page, not a text file. Upload it again: tables in web pages can be read now.",
  pdf: "This is a PDF, not a CSV file. Export the data as CSV instead.",
  gzip: "This is a compressed file. Unpack it first.",
  image: "This is a picture, not a CSV file.",
  binary: "This is not a text file. Export the data as CSV (UTF-8).",
};

const number = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

function unclearSentence({
  word,
  readings,
}: Extract<Refusal, { readonly code: "unclearCharacters" }>): string {
  const likely = readings.filter(({ isUnlikely }) => !isUnlikely);
  const others = likely.map((one) => `“${one.word}” (${one.encoding})`).join(", ");
  const instead = others === "" ? "" : ` It may be ${others}.`;
  return `The character encoding of this file is unknown: read as windows-1252, it says “${word}”.${instead} Choose the encoding.`;
}

/** How a report is had as one row an order, by program. */
const FLAT: Readonly<Record<ReportProgram, string>> = {
  salesforce: "In Salesforce choose Export → Details Only.",
  quickbooks:
    "In QuickBooks customise the report and choose Total by → Total only, in QuickBooks Online Group by → None, and export it again.",
  xero: "In Xero export the invoices from Sales → Invoices, which has one row per line.",
  sage: "In Sage export the list of invoices and credits instead of the report.",
  other: "Export the list behind the report, with one row per order.",
};

function groupedSentence({
  program,
  line,
}: Extract<Refusal, { readonly code: "groupedReport" }>): string {
  const where = line === undefined ? "" : ` (the first sums are in line ${line})`;
  return `This is a grouped report, with headings and sums between its rows${where}, and it is unclear which rows each sum covers. ${FLAT[program]}`;
}

/** What answers on the command line (and in the API) where a file could not be read. */
const ANSWERS: Readonly<Partial<Record<Refusal["code"], string>>> = {
  unclearCharacters: "--encoding names the characters (API: encoding).",
  swallowedLines:
    "--quotes plain reads the stray quotes as characters, --quotes cells takes the lines for one cell (API: quotes).",
  unclosedQuote: "--quotes plain reads it as a character (API: quotes).",
  groupedReport:
    "--group-rows headings reads the rows under the names above them without the sums, --group-rows rows reads every row as it is (API: groupRows).",
};

/** The same with the option that answers it, for who cannot be asked on a page. */
export function refusalForScripts(refusal: Refusal): string {
  const answer = ANSWERS[refusal.code];
  return answer ? `${refusalSentence(refusal)} ${answer}` : refusalSentence(refusal);
}

/** Why a file cannot be read and what to do, in one sentence or two. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case "empty":
      return "The file is empty.";
    case "tooLarge":
      return `The file is larger than ${FILE_MAX_BYTES / 1024 / 1024} MB. Split it.`;
    case "notText":
      return FOREIGN[refusal.looksLike];
    case "unclearCharacters":
      return unclearSentence(refusal);
    case "nulCharacter":
      return `Line ${refusal.line} has a NUL character, so the file is damaged or not a text file. Export it again.`;
    case "unclosedQuote":
      return `The quote that opens on line ${refusal.line} is not closed. Close it, or double a quote inside a text.`;
    case "swallowedLines":
      return `The quote that opens on line ${refusal.line} closes on line ${refusal.lastLine}, and the lines between look like rows of the table. Remove the two quotes, or double a quote inside a text.`;
    case "groupedReport":
      return groupedSentence(refusal);
    case "dividedByBlanks":
      return "The columns of this file seem to be separated by spaces. Save it with commas, semicolons or tabs between them.";
    case "tooManyRows":
      return `The file has more than ${number(ROWS_MAX)} rows (line ${refusal.line}). Split it.`;
    case "tooManyColumns":
      return `Line ${refusal.line} has more than ${COLUMNS_MAX} columns, the limit for a file. Remove those you do not need.`;
    case "cellTooLong":
      return `A cell of line ${refusal.line} is longer than ${CELL_MAX / 1024} KB.`;
    case "noHeaderLine":
      return `Line ${refusal.line} is blank or not within the first ${HEADER_ROWS_MAX} rows.`;
    case "notWorkbook":
      return "This file has no table: it is neither a workbook nor a web page with a table. Save it as a workbook (.xlsx) or as CSV.";
    case "archive":
      return "This is a ZIP file. Unpack it first, and upload the file inside.";
    case "encrypted":
      return "This workbook is protected by a password. Open it in a spreadsheet, remove the password, save it and upload it again.";
    case "brokenWorkbook":
      return "This workbook is damaged or was cut off. Open it in a spreadsheet, save it under another name and upload that.";
    case "workbookTooLarge":
      return `This workbook is larger than ${WORKBOOK_MAX_BYTES / 1024 / 1024} MB, packed or unpacked. Save the sheet as CSV and upload that.`;
    case "workbookTooHeavy":
      return "Reading this workbook takes too much memory or time. Save the sheet as CSV and upload that.";
    case "tooManySheets":
      return `This workbook has more than ${SHEETS_MAX} sheets. Save the sheet you want to import as its own workbook.`;
    case "noRows":
      return "No visible sheet of this workbook has rows. Fill or unhide one, save the workbook and upload it again.";
    case "noSheet":
      return "This sheet is empty or no longer there. Choose another one.";
  }
}
