/** What a file that is not delimited text looks like from its first bytes. */
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

/** Why a whole file cannot be read. Lines are file lines, counted from 1. */
export type Refusal =
  | { readonly code: "empty" }
  | { readonly code: "tooLarge" }
  | { readonly code: "notText"; readonly looksLike: ForeignKind }
  | { readonly code: "nulCharacter"; readonly line: number }
  | { readonly code: "unclosedQuote"; readonly line: number }
  | { readonly code: "tooManyRows"; readonly line: number }
  | { readonly code: "tooManyColumns"; readonly line: number; readonly columns: number }
  | { readonly code: "cellTooLong"; readonly line: number }
  | { readonly code: "noHeaderLine"; readonly line: number };

/** Carries a refusal out of a stream; `profileTable` turns it back into a value. */
export class RefusedFile extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`File refused: ${refusal.code}`);
    this.refusal = refusal;
  }
}
