import { answerWith } from "@/lib/importing/answer-door";
import { headersNowhere } from "@/lib/importing/given-columns";
import type { ClosingKind } from "@/lib/tabular/closing-rows";
import type { Column } from "@/lib/tabular/header-row";
import type { TableProfile } from "@/lib/tabular/profile-table";
import type { Delimiter } from "@/lib/tabular/row-parser";
import type { SecondHeader } from "@/lib/tabular/second-header";
import { isSheet } from "@/lib/tabular/table-format";
import type { Sheet } from "@/lib/tabular/workbook-sheets";
import { counted, quoted } from "./rate-files-notes";
import type { RateOptions } from "./rate-files-options";

/** What the command line says about how a file is read. */

const DELIMITER_NAMES: Readonly<Record<Delimiter, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

const CLOSING_NAMES: Readonly<Record<ClosingKind, string>> = {
  total: "sums",
  footer: "report footer",
};

const SECOND_HEADER_NOTES: Readonly<Record<SecondHeader, (row: string) => string>> = {
  none: (row) => row,
  joined: (row) =>
    `The header has two rows, the second with ${row}. --second-header none reads one alone.`,
  "left-out": (row) =>
    `The row below the header has units or technical names: ${row}. It is left out; --second-header none reads it as a row.`,
};

/** A column that only the first row of each block has something in, as it seems. */
export const fillDownNote = (label: string): string =>
  `  “${label}” seems to be filled only in the first row of each group: ${answerWith("command", "fillDown", label)} fills its empty cells from above.`;
/** So many of the last rows are named. */
const CLOSING_NAMED = 3;

/** How it is read, what is left out at its end, and which other sheets there are. */
export function fileNotes(name: string, profile: TableProfile): string[] {
  const { format, closing, sheets = [] } = profile;
  const notes = [`${name}: ${counted(profile.rows, "row")}, ${writtenHow(profile)}.`];
  const { grouped, secondHeader } = profile;
  if (grouped) {
    const { headings, sums } = grouped;
    notes.push(
      `  This is a grouped report. Group headings: ${headings}; rows of sums (left out): ${sums}. --group-rows rows reads every row as it is.`,
    );
  }
  const hidden = isSheet(format) ? (sheets[format.sheet]?.hiddenRows ?? 0) : 0;
  if (hidden > 0) {
    notes.push(
      `  Rows hidden by a filter are read too: ${hidden}. Delete them in the sheet if you do not want them.`,
    );
  }
  const filled = (format.fillDown ?? []).flatMap((index) => profile.columns[index]?.label ?? []);
  if (filled.length > 0) notes.push(`  Filled from above: ${filled.map(quoted).join(", ")}.`);
  if (secondHeader)
    notes.push(`  ${SECOND_HEADER_NOTES[secondHeader.kind](quoted(secondHeader.text))}`);
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
      `  Other sheets: ${sheetNames(others)}. --sheet and --orders-sheet choose the one to read.`,
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
  `${name} is not a workbook, so it has no sheets to choose from.`;

/** Options that name columns which none of the files has. */
export function nowhereNotes(
  { columns: given, fillDown }: Pick<RateOptions, "columns" | "fillDown">,
  columns: readonly Column[],
): string[] {
  const names = columns.flatMap(({ header, label }) => [header, label]);
  const unknown: [option: string, headers: string[]][] = [
    ["--map", headersNowhere(given, names)],
    ["--fill-down", fillDown.filter((name) => !names.includes(name))],
  ];
  return unknown.flatMap(([option, headers]) =>
    headers.length > 0
      ? [`${option} names columns that the file does not have: ${headers.map(quoted).join(", ")}.`]
      : [],
  );
}
