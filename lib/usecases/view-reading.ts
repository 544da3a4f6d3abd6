import type { ImportProblem } from "@/lib/schemas/import-record";
import type { ImportProfile, ImportSettings } from "@/lib/schemas/import-settings";
import { readRefusal } from "@/lib/schemas/refusal-schema";
import { ENCODINGS } from "@/lib/tabular/encoding";
import type { Refusal } from "@/lib/tabular/refusal";
import { DELIMITER_WORDS, ENCODING_WHY_WORDS, ENCODING_WORDS } from "./import-column-words";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** How a file was read, and how else it can be. */
export interface ReadingView {
  readonly encoding: string;
  /** How it was found, where it was. */
  readonly encodingWhy?: string | undefined;
  readonly encodings: readonly Option[];
  readonly delimiter: string;
  readonly delimiters: readonly Option[];
  readonly headerLine?: string | undefined;
  readonly headerLines?: readonly Option[] | undefined;
}

const ENCODING_OPTIONS = ENCODINGS.map((value) => ({ value, label: ENCODING_WORDS[value] }));
const DELIMITER_OPTIONS = Object.entries(DELIMITER_WORDS).map(([value, label]) => ({
  value,
  label,
}));

/** How a file was read that could be. */
export function viewReading({ format, encodingWhy, firstRows }: ImportProfile): ReadingView {
  return {
    encoding: format.encoding,
    encodingWhy: ENCODING_WHY_WORDS[encodingWhy],
    encodings: ENCODING_OPTIONS,
    delimiter: format.delimiter,
    delimiters: DELIMITER_OPTIONS,
    headerLine: String(format.headerLine),
    headerLines: firstRows.map(({ line, cells }) => ({
      value: String(line),
      label: `Line ${line}: ${cells
        .filter((cell) => cell.trim() !== "")
        .slice(0, 4)
        .join(", ")
        .slice(0, 60)}`,
    })),
  };
}

const FIND_OUT: Option = { value: "", label: "find it out" };

/** Refusals of a text that may be right under other characters or another delimiter. */
const MAY_BE_MISREAD: ReadonlySet<Refusal["code"]> = new Set([
  "nulCharacter",
  "unclosedQuote",
  "tooManyColumns",
  "cellTooLong",
  "noHeaderLine",
]);

/** How a file that could not be read may be read after all; undefined where nothing would help. */
export function viewOtherReading(
  problem: ImportProblem | null,
  { encoding, delimiter }: ImportSettings,
): ReadingView | undefined {
  const refusal = problem?.detail ? readRefusal(problem.detail) : undefined;
  if (refusal === undefined) return undefined;
  const isBinary = refusal.code === "notText" && refusal.looksLike === "binary";
  if (!isBinary && !MAY_BE_MISREAD.has(refusal.code)) return undefined;
  return {
    encoding: encoding ?? "",
    encodings: [FIND_OUT, ...ENCODING_OPTIONS],
    delimiter: delimiter ?? "",
    delimiters: [FIND_OUT, ...DELIMITER_OPTIONS],
  };
}
