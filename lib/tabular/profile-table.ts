import { err, ok, type Result } from "@/lib/result";
import type { ByteSource } from "./byte-source";
import { csvRows } from "./csv-rows";
import { findDelimiter, headText } from "./dialect";
import { isDividedByBlanks } from "./divided-by-blanks";
import { type EncodingWhy, findEncoding } from "./encoding";
import type { Encoding } from "./encodings";
import { profileRows, type RowsProfile } from "./profile-rows";
import { type Refusal, RefusedFile } from "./refusal";
import type { RowChoices } from "./row-choices";
import type { Delimiter, RawRow } from "./row-parser";
import { withoutSwallowedLines } from "./swallowed-lines";
import type { QuoteChoice, SheetFormat, TableFormat, TextFormat } from "./table-format";
import { isReadable, noSheetRefusal, proposedSheet, type Sheet } from "./workbook-sheets";

/** What a person may choose of a text instead of what was found. */
export interface TableChoices extends RowChoices {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
  readonly quotes?: QuoteChoice | undefined;
}

export interface TableProfile extends Omit<RowsProfile, "place"> {
  readonly format: TableFormat;
  /** Of a text: how its encoding was found. */
  readonly encodingWhy?: EncodingWhy | undefined;
  /** Of a workbook: all its sheets. */
  readonly sheets?: readonly Sheet[] | undefined;
}

type TextProfile = TableProfile & { readonly format: TextFormat };
type SheetProfile = TableProfile & { readonly format: SheetFormat };

/**
 * Looks at a whole text: how it is written, its columns, and what every value of every column says
 * about the column's format. Two passes over the source, in bounded memory. A file that cannot be
 * read is a refusal, not a throw.
 */
export function profileTable(
  source: ByteSource,
  choices: TableChoices = {},
): Promise<Result<TextProfile, Refusal>> {
  return refusing(async () => {
    const { encoding, why, head } = await findEncoding(source, choices.encoding);
    const delimiter = choices.delimiter ?? findDelimiter(headText(head, encoding));
    const { quotes } = choices;
    const raw = csvRows(source, { encoding, delimiter, quotes });
    const { place, ...found } = await profileRows(
      quotes === undefined ? withoutSwallowedLines(raw, delimiter) : raw,
      choices,
    );
    if (
      choices.delimiter === undefined &&
      place.width === 1 &&
      isDividedByBlanks(found.firstRows)
    ) {
      throw new RefusedFile({ code: "dividedByBlanks" });
    }
    return { ...found, format: { encoding, delimiter, quotes, ...place }, encodingWhy: why };
  });
}

/** What a person may choose of a workbook instead of what was found. */
export interface SheetChoices extends RowChoices {
  /** By its place in the workbook. */
  readonly sheet?: number | undefined;
}

/**
 * Likewise a sheet of a workbook: the chosen one, else the first that is shown and has rows.
 * @param rowsOf the rows of a sheet without blank ones
 */
export function profileSheet(
  sheets: readonly Sheet[],
  rowsOf: (sheet: number) => AsyncIterable<readonly RawRow[]>,
  choices: SheetChoices = {},
): Promise<Result<SheetProfile, Refusal>> {
  return refusing(async () => {
    const sheet = choices.sheet ?? proposedSheet(sheets);
    if (sheet === undefined) throw new RefusedFile(noSheetRefusal(sheets));
    const chosen = sheets[sheet];
    if (!chosen || !isReadable(chosen))
      throw new RefusedFile(chosen?.problem ?? { code: "noSheet" });
    const { place, ...found } = await profileRows(rowsOf(sheet), choices);
    return { ...found, format: { sheet, ...place }, sheets };
  });
}

async function refusing<T>(work: () => Promise<T>): Promise<Result<T, Refusal>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof RefusedFile) return err(error.refusal);
    throw error;
  }
}
