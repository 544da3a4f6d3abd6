import { refusalSentence } from "@/lib/importing/refusal-sentences";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import { CLOSING_CHOICES, type ClosingChoice, type ClosingKind } from "@/lib/tabular/closing-rows";
import { ENCODINGS } from "@/lib/tabular/encodings";
import { isSheet, type SheetFormat } from "@/lib/tabular/table-format";
import { isReadable, type Sheet } from "@/lib/tabular/workbook-sheets";
import { DELIMITER_WORDS, ENCODING_WHY_WORDS, ENCODING_WORDS } from "./import-column-words";
import type { ReadingField } from "./reading-field";
import { readingNotes } from "./reading-notes";
import { shapeFields } from "./reading-shape-fields";

/** What is not read of a file, and all of it where the sentence names only the first. */
export interface ReadingNote {
  readonly sentence: string;
  readonly all?: { readonly title: string; readonly rows: readonly string[] } | undefined;
}

/** How the file is read. */
export interface ImportReadingView {
  readonly summary: string;
  readonly fields: readonly ReadingField[];
  /** Columns whose empty cells can be filled from above. */
  readonly fillDown: readonly { readonly label: string; readonly isFilled: boolean }[];
  /** What is not read of it. */
  readonly notes: readonly ReadingNote[];
}

const CLOSING_WORDS: Readonly<Record<ClosingChoice, string>> = {
  "left-out": "Leave out",
  kept: "Read as rows",
};

const KIND_WORDS: Readonly<Record<ClosingKind, string>> = {
  total: "sums",
  footer: "report footer",
};

/** What was found of how the file is written, and the choices. */
export function viewImportReading(
  profile: ImportProfile,
  settings: ImportSettings,
  format: Format,
): ImportReadingView {
  const { format: read, encodingWhy, sheets = [] } = profile;
  const line = isSheet(read) ? "row" : "line";
  const rows = plural(profile.rows, "row", format);
  const columns = plural(profile.columns.length, "column", format);
  return {
    summary: `${rows} and ${columns} below the header in ${line} ${format.count(read.headerLine)}.`,
    fields: [
      ...(isSheet(read)
        ? [sheetField(read, sheets, format)]
        : textFields({ ...read, hint: encodingWhy && ENCODING_WHY_WORDS[encodingWhy] })),
      headerField(profile, line),
      ...shapeFields(profile, settings),
      ...closingFields(profile),
    ],
    fillDown: columnsWithGaps(profile),
    notes: [
      ...readingNotes(profile, settings, format).map(({ sentence }) => ({ sentence })),
      ...closingNotes(profile, line, format),
      ...sheetNotes(sheets),
    ],
  };
}

/** How a text is written. */
export const textFields = ({
  encoding,
  delimiter,
  hint,
}: {
  readonly encoding: string;
  readonly delimiter: string;
  readonly hint?: string | undefined;
}): ReadingField[] => [
  {
    name: "encoding",
    label: "Encoding",
    hint,
    value: encoding,
    options: ENCODINGS.map((value) => ({ value, label: ENCODING_WORDS[value] })),
  },
  {
    name: "delimiter",
    label: "Column separator",
    value: delimiter,
    options: Object.entries(DELIMITER_WORDS).map(([value, label]) => ({ value, label })),
  },
];

function sheetField(
  { sheet }: SheetFormat,
  sheets: readonly Sheet[],
  format: Format,
): ReadingField {
  const options = sheets.flatMap((found, index) => {
    if (!isReadable(found)) return [];
    const rows = plural(found.rows, "row", format);
    return [
      { value: String(index), label: `${found.name} (${found.isHidden ? "hidden, " : ""}${rows})` },
    ];
  });
  return { name: "sheet", label: "Sheet", value: String(sheet), options };
}

const headerField = ({ firstRows, format }: ImportProfile, line: string): ReadingField => ({
  name: "headerLine",
  label: "Header row",
  value: String(format.headerLine),
  options: firstRows.map((row) => ({
    value: String(row.line),
    label: `${line === "row" ? "Row" : "Line"} ${row.line}: ${row.cells
      .filter((cell) => cell.trim() !== "")
      .slice(0, 4)
      .join(", ")
      .slice(0, 60)}`,
  })),
});

function closingFields({ closing, format }: ImportProfile): ReadingField[] {
  if (closing.length === 0) return [];
  const value: ClosingChoice = format.closingLine === undefined ? "kept" : "left-out";
  const options = CLOSING_CHOICES.map((choice) => ({
    value: choice,
    label: CLOSING_WORDS[choice],
  }));
  return [{ name: "closingRows", label: "Last rows", value, options }];
}

/** So many of the last rows are named in a sentence. */
const CLOSING_NAMED = 3;

function closingNotes(
  { closing, format: read }: ImportProfile,
  line: string,
  format: Format,
): ReadingNote[] {
  if (closing.length === 0) return [];
  const rows = closing.map(
    (row) => `“${row.text}” in ${line} ${row.line} (${KIND_WORDS[row.kind]})`,
  );
  const isCut = rows.length > CLOSING_NAMED;
  const named = rows.slice(0, CLOSING_NAMED).join(", ");
  const rest = isCut ? ` and ${format.count(rows.length - CLOSING_NAMED)} more` : "";
  const sentence =
    read.closingLine === undefined
      ? `Imported as rows, although they do not look like accounts or orders: ${named}${rest}.`
      : `Left out at the end: ${named}${rest}.`;
  return [isCut ? { sentence, all: { title: "Show all of these rows", rows } } : { sentence }];
}

const OFFERED_MAX = 12;

/** Columns with something in the first row and nothing in some of the others. */
function columnsWithGaps({ columns, rows, firstRows, format }: ImportProfile) {
  const { headerLine, headerEnd = headerLine, fillDown = [] } = format;
  const first = firstRows.find(({ line }) => line > headerEnd);
  return columns
    .flatMap(({ index, label, filled }) => {
      const isFilled = fillDown.includes(index);
      const hasGaps = filled > 0 && filled < rows && first?.cells[index]?.trim();
      return isFilled || hasGaps ? [{ label, isFilled }] : [];
    })
    .slice(0, OFFERED_MAX);
}

function sheetNotes(sheets: readonly Sheet[]): ReadingNote[] {
  return sheets.flatMap(({ name, rows, problem }) => {
    if (problem) {
      return [{ sentence: `The sheet “${name}” cannot be read. ${refusalSentence(problem)}` }];
    }
    return rows === 0 ? [{ sentence: `The sheet “${name}” is empty.` }] : [];
  });
}
