import {
  CELL_MAX,
  COLUMNS_MAX,
  FILE_MAX_BYTES,
  HEADER_ROWS_MAX,
  ROWS_MAX,
  SHEETS_MAX,
  WORKBOOK_MAX_BYTES,
} from "@/lib/tabular/limits";
import type { ForeignKind, Refusal } from "@/lib/tabular/refusal";

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
  const others = readings.map((one) => `“${one.word}” (${one.encoding})`).join(", ");
  const instead = others === "" ? "" : ` It may be ${others}.`;
  return `The characters of this file are not known: as windows-1252 it says “${word}”.${instead} Choose its characters, on the command line with --encoding.`;
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
