import { err, ok, type Result } from "@/lib/result";
import type { ClosingChoice } from "@/lib/tabular/closing-rows";
import { ENCODINGS, type Encoding, encodingNamed } from "@/lib/tabular/encodings";
import { GROUP_CHOICES, type GroupChoice } from "@/lib/tabular/grouped-rows";
import { SECOND_HEADERS, type SecondHeader } from "@/lib/tabular/second-header";
import { QUOTE_CHOICES, type QuoteChoice } from "@/lib/tabular/table-format";

/** How files are read; what is undefined is as it is found in them. */
export interface ReadingOptions {
  /** What is done with sums and footers at the end of a file. */
  readonly closingRows: ClosingChoice;
  /** Of the texts. */
  readonly encoding: Encoding | undefined;
  readonly quotes: QuoteChoice | undefined;
  readonly secondHeader: SecondHeader | undefined;
  readonly groupRows: GroupChoice | undefined;
  /** Headers of columns whose empty cells have what stands above them. */
  readonly fillDown: readonly string[];
}

/** The same as it was typed. */
export interface TypedReading {
  readonly keepLastRows?: boolean | undefined;
  readonly encoding?: string | undefined;
  readonly quotes?: string | undefined;
  readonly secondHeader?: string | undefined;
  readonly groupRows?: string | undefined;
  readonly fillDown?: readonly string[] | undefined;
}

/** Reads how files are to be read; the error says what to type instead. */
export function typedReading(typed: TypedReading): Result<ReadingOptions, string> {
  const encoding = typed.encoding === undefined ? undefined : encodingNamed(typed.encoding);
  if (typed.encoding !== undefined && !encoding) {
    return err(`--encoding takes one of: ${ENCODINGS.join(", ")}; not “${typed.encoding}”.`);
  }
  const quotes = oneOf("--quotes", QUOTE_CHOICES, typed.quotes);
  const secondHeader = oneOf("--second-header", SECOND_HEADERS, typed.secondHeader);
  const groupRows = oneOf("--group-rows", GROUP_CHOICES, typed.groupRows);
  if (!quotes.ok) return quotes;
  if (!secondHeader.ok) return secondHeader;
  if (!groupRows.ok) return groupRows;
  return ok({
    closingRows: typed.keepLastRows ? "kept" : "left-out",
    encoding,
    quotes: quotes.value,
    secondHeader: secondHeader.value,
    groupRows: groupRows.value,
    fillDown: typed.fillDown ?? [],
  });
}

function oneOf<T extends string>(
  option: string,
  known: readonly T[],
  typed: string | undefined,
): Result<T | undefined, string> {
  const found = known.find((word) => word === typed);
  return typed === undefined || found !== undefined
    ? ok(found)
    : err(`${option} takes one of: ${known.join(", ")}; not “${typed}”.`);
}
