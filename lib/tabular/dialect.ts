import Papa, { type ParseResult } from "papaparse";
import type { Encoding } from "./encodings";
import { DELIMITERS, type Delimiter } from "./row-parser";
import { fileDecoder } from "./text-decoder";

/** Some programs name the delimiter in a first line of its own: `sep=;`. */
const NAMED_DELIMITER = /^"?sep=([,;|\t])"?[,;|\t ]*$/i;

/** The delimiter a `sep=` line names, where the line is one. */
export function namedDelimiter(firstLine: string): Delimiter | undefined {
  const named = NAMED_DELIMITER.exec(firstLine);
  return DELIMITERS.find((delimiter) => delimiter === named?.[1]);
}

/** The first lines of a text, cut at a line end so that no half line misleads. */
export function headText(head: Uint8Array, encoding: Encoding): string {
  const text = fileDecoder(encoding)
    .decode(head, { stream: true })
    .replace(/\r\n?/g, "\n")
    .slice(0, 64 * 1024);
  const end = text.lastIndexOf("\n");
  return end === -1 ? text : text.slice(0, end + 1);
}

/** Below one row in three, a delimiter is part of some texts: `C; D` in a list of names. */
const EXPLAINED_MIN = 1 / 3;

/** How well a delimiter explains the lines: the share of rows that have the usual width. */
function explained(text: string, delimiter: Delimiter): { share: number; width: number } {
  const parser = new Papa.Parser({ delimiter, newline: "\n", preview: 200 });
  const result: ParseResult<string[]> = parser.parse(text, 0, false);
  const rows = result.data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [candidate, count] of widths) {
    if (candidate > 1 && (count > most || (count === most && candidate > width))) {
      width = candidate;
      most = count;
    }
  }
  const brokenQuotes = result.errors.filter((error) => error.type === "Quotes").length;
  const share = Math.max(0, most - brokenQuotes) / Math.max(1, rows.length);
  return share < EXPLAINED_MIN ? { share: 0, width: 1 } : { share, width };
}

/**
 * The delimiter of a text from its first lines: named by `sep=`, else the one that gives most
 * rows the same width, then the widest; a comma where there is only one column.
 */
export function findDelimiter(text: string): Delimiter {
  const named = namedDelimiter(text.split("\n", 1)[0] ?? "");
  if (named !== undefined) return named;
  let best: Delimiter = ",";
  let bestFit = explained(text, best);
  for (const delimiter of DELIMITERS.slice(1)) {
    const next = explained(text, delimiter);
    // A few ragged rows must not make a narrow second delimiter win over the real one.
    const clearlyMore = next.share > bestFit.share + 0.1;
    const asGood = next.share >= bestFit.share - 0.1;
    if (clearlyMore || (asGood && next.share > 0 && next.width > bestFit.width)) {
      best = delimiter;
      bestFit = next;
    }
  }
  return best;
}
