import type { ImportProblem } from "@/lib/schemas/import-record";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import { readRefusal } from "@/lib/schemas/refusal-schema";
import type { Refusal } from "@/lib/tabular/refusal";
import type { ReadingField } from "./reading-field";
import { textFields } from "./view-import-reading";

/** Refusals of a text that may be right under other characters or another delimiter. */
const MAY_BE_MISREAD: ReadonlySet<Refusal["code"]> = new Set([
  "unclearCharacters",
  "nulCharacter",
  "unclosedQuote",
  "swallowedLines",
  "dividedByBlanks",
  "tooManyColumns",
  "cellTooLong",
  "noHeaderLine",
]);

const FIND_OUT = { value: "", label: "Detect automatically" };

/** How a file that could not be read may be read after all; undefined where nothing would help. */
export function viewOtherReading(
  problem: ImportProblem | null,
  { encoding, delimiter }: ImportSettings,
): readonly ReadingField[] | undefined {
  const refusal = problem?.detail ? readRefusal(problem.detail) : undefined;
  if (refusal === undefined) return undefined;
  const isBinary = refusal.code === "notText" && refusal.looksLike === "binary";
  if (!isBinary && !MAY_BE_MISREAD.has(refusal.code)) return undefined;
  return textFields({ encoding: encoding ?? "", delimiter: delimiter ?? "" }).map((field) => ({
    ...field,
    options: [FIND_OUT, ...field.options],
  }));
}
