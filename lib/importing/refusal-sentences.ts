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
  workbook: "This is a workbook or a ZIP file, not a text. Send it again: workbooks are read now.",
  oldWorkbook: "This is an old workbook, not a text. Send it again: workbooks are read now.",
  html: "This is a web page, not a text. Send it again: tables in web pages are read now.",
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
  return `The characters of this file are not known: as windows-1252 it says “${word}”.${instead} Choose its characters.`;
}

/** How a report is had as one row an order, by program. */
const FLAT: Readonly<Record<ReportProgram, string>> = {
  salesforce: "In Salesforce choose Export → Details Only.",
  quickbooks:
    "In QuickBooks customise the report and choose Total by → Total only, in QuickBooks Online Group by → None, and export it again.",
  xero: "In Xero export the invoices from Sales → Invoices, which has one row a line.",
  sage: "In Sage export the list of invoices and credits instead of the report.",
  other: "Export the list behind the report, with one row an order.",
};

function groupedSentence({
  program,
  line,
}: Extract<Refusal, { readonly code: "groupedReport" }>): string {
  const where = line === undefined ? "" : ` (the first sums stand in line ${line})`;
  return `This is a report in groups, with headings and sums between its rows${where}, and which sum belongs to what is not certain. ${FLAT[program]}`;
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
      return `Line ${refusal.line} holds a NUL character, so the file is damaged or no text. Export it again.`;
    case "unclosedQuote":
      return `The quote that opens on line ${refusal.line} is not closed. Close it, or double a quote inside a text.`;
    case "swallowedLines":
      return `The quote that opens on line ${refusal.line} closes on line ${refusal.lastLine}, and the lines between look like rows of the table. Take the two quotes out, or double a quote inside a text.`;
    case "groupedReport":
      return groupedSentence(refusal);
    case "dividedByBlanks":
      return "The columns of this file seem to be divided by blanks. Save it with commas, semicolons or tabs between them.";
    case "tooManyRows":
      return `The file has more than ${number(ROWS_MAX)} rows (line ${refusal.line}). Split it.`;
    case "tooManyColumns":
      return `Line ${refusal.line} has more than ${COLUMNS_MAX} columns, the most that a file may have. Leave out those that are not needed.`;
    case "cellTooLong":
      return `A cell of line ${refusal.line} is longer than ${CELL_MAX / 1024} KB.`;
    case "noHeaderLine":
      return `Line ${refusal.line} is blank or not within the first ${HEADER_ROWS_MAX} rows.`;
    case "notWorkbook":
      return "This file holds no table: it is no workbook, and no page with a table. Save the sheet as a workbook (.xlsx) or as CSV.";
    case "archive":
      return "This is a ZIP file. Unpack it first, and send the file that is in it.";
    case "encrypted":
      return "This workbook is protected by a password. Open it in a spreadsheet, take the password off, save it and send it again.";
    case "brokenWorkbook":
      return "This workbook is damaged or was cut off. Open it in a spreadsheet, save it under another name and send that.";
    case "workbookTooLarge":
      return `This workbook is larger than ${WORKBOOK_MAX_BYTES / 1024 / 1024} MB, or becomes so when it is unpacked. Save the sheet as CSV and send that.`;
    case "workbookTooHeavy":
      return "Reading this workbook takes more memory or time than one may. Save the sheet as CSV and send that.";
    case "tooManySheets":
      return `This workbook has more than ${SHEETS_MAX} sheets. Put the one to be imported into a workbook of its own.`;
    case "noRows":
      return "No sheet of this workbook that is shown has rows. Fill one, or unhide the one that has, save it and send it again.";
    case "noSheet":
      return "This sheet is empty or no longer there. Choose another one.";
  }
}
