/** What a file that is not delimited text looks like from its first bytes; "html" is XML too. */
export const FOREIGN_KINDS = [
  "workbook",
  "oldWorkbook",
  "html",
  "pdf",
  "gzip",
  "image",
  "binary",
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** Programs whose reports come in groups. */
export const REPORT_PROGRAMS = ["salesforce", "quickbooks", "xero", "sage", "other"] as const;
export type ReportProgram = (typeof REPORT_PROGRAMS)[number];

/** Why a file, or a sheet of it, cannot be read. Lines are file lines or rows, counted from 1. */
export type Refusal =
  | { readonly code: "empty" }
  | { readonly code: "tooLarge" }
  | { readonly code: "notText"; readonly looksLike: ForeignKind }
  /** No UTF-8, and as windows-1252 it has words of no language; what one would be in others. */
  | {
      readonly code: "unclearCharacters";
      readonly word: string;
      readonly readings: readonly {
        readonly encoding: string;
        readonly word: string;
        /** Its words are hardly any: it stands for comparison. */
        readonly isUnlikely?: boolean | undefined;
        /** A few cells of the file in it, for who has to choose. */
        readonly cells?: readonly string[] | undefined;
      }[];
    }
  | { readonly code: "nulCharacter"; readonly line: number }
  | { readonly code: "unclosedQuote"; readonly line: number }
  /** A pair of stray quotes, which makes one cell of all lines between them. */
  | { readonly code: "swallowedLines"; readonly line: number; readonly lastLine: number }
  /** A report with headings and sums between its rows; `line` is that of the first sum. */
  | {
      readonly code: "groupedReport";
      readonly program: ReportProgram;
      readonly line?: number | undefined;
    }
  /** Words with blanks between them instead of columns. */
  | { readonly code: "dividedByBlanks" }
  | { readonly code: "tooManyRows"; readonly line: number }
  | { readonly code: "tooManyColumns"; readonly line: number }
  | { readonly code: "cellTooLong"; readonly line: number }
  | { readonly code: "noHeaderLine"; readonly line: number }
  /** A ZIP, a web page or XML without a workbook in it. */
  | { readonly code: "notWorkbook" }
  /** A ZIP file of other files. */
  | { readonly code: "archive" }
  | { readonly code: "encrypted" }
  | { readonly code: "brokenWorkbook" }
  | { readonly code: "workbookTooLarge" }
  /** It takes more memory or time than a workbook may. */
  | { readonly code: "workbookTooHeavy" }
  | { readonly code: "tooManySheets" }
  /** No sheet that is shown holds a row. */
  | { readonly code: "noRows" }
  /** The chosen sheet is not there, or holds nothing. */
  | { readonly code: "noSheet" };

/** Carries a refusal out of a stream; `profileTable` turns it back into a value. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`File refused: ${refusal.code}`);
    this.refusal = refusal;
  }
}
