import type { ClosingKind } from "@/lib/tabular/closing-rows";
import type { TableProfile } from "@/lib/tabular/profile-table";
import type { Delimiter } from "@/lib/tabular/row-parser";
import { isSheet } from "@/lib/tabular/table-format";
import type { Sheet } from "@/lib/tabular/workbook-sheets";
import { counted, quoted } from "./rate-files-notes";

/** What the command line says about how a file is read. */

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

const CLOSING_NAMES: Readonly<Record<ClosingKind, string>> = {
  total: "sums",
  footer: "the footer of a report",
};

/** So many of the last rows are named. */
const CLOSING_NAMED = 3;

/** How it is read, what is left out at its end, and which other sheets there are. */
export function fileNotes(name: string, profile: TableProfile): string[] {
  const { format, closing, sheets = [] } = profile;
  const notes = [`${name}: ${counted(profile.rows, "row")}, ${writtenHow(profile)}.`];
  const first = closing[0];
  if (first !== undefined && format.closingLine !== undefined) {
    const rows = closing.map(
      ({ line, kind, text }) => `${quoted(text)} (line ${line}, ${CLOSING_NAMES[kind]})`,
    );
    const more = rows.length - CLOSING_NAMED;
    const rest = more > 0 ? ` and ${more} more` : "";
    notes.push(
      `  Left out at the end: ${rows.slice(0, CLOSING_NAMED).join(", ")}${rest}. --keep-last-rows reads them too.`,
    );
  }
  const others = sheets.filter((_, index) => !isSheet(format) || index !== format.sheet);
  if (others.length > 0) {
    notes.push(
      `  Other sheets: ${sheetNames(others)}. --sheet and --orders-sheet name the one to read.`,
    );
  }
  return notes;
}

function writtenHow({ format, encodingWhy, sheets }: TableProfile): string {
  if (isSheet(format)) {
    const name = quoted(sheets?.[format.sheet]?.name ?? "");
    return `sheet ${name}, header in row ${format.headerLine}`;
  }
  const assumed = encodingWhy === "fallback" ? " (assumed)" : "";
  return `${format.encoding}${assumed}, ${DELIMITER_NAMES[format.delimiter]}, header on line ${format.headerLine}`;
}

const SHEETS_SAID = 20;

function sheetNames(sheets: readonly Sheet[]): string {
  const names = sheets
    .slice(0, SHEETS_SAID)
    .map(({ name, isHidden }) => `${quoted(name)}${isHidden ? " (hidden)" : ""}`);
  return sheets.length > SHEETS_SAID ? `${names.join(", ")}, …` : names.join(", ");
}

export const noSuchSheetNote = (name: string, sheet: string, sheets: readonly Sheet[]): string =>
  `${name}: there is no sheet ${quoted(sheet)}. Its sheets are ${sheetNames(sheets)}.`;

export const noWorkbookNote = (name: string): string =>
  `${name} is no workbook, so it has no sheets to name one of.`;
