import { withBlanksBeforeQuotes } from "./blank-before-quote";
import type { ByteSource } from "./byte-source";
import { decodeText } from "./decode-text";
import { namedDelimiter } from "./dialect";
import { equalsQuotedWatch, withoutEqualsQuotes } from "./equals-quoted";
import { ROWS_MAX } from "./limits";
import { RefusedFile } from "./refusal";
import { createRowParser, type RawRow } from "./row-parser";
import type { TextWriting } from "./table-format";

const isBlank = (row: RawRow): boolean => row.cells.every((cell) => cell.trim() === "");

/** What a list with bars draws between its rows. */
const isRule = (row: RawRow): boolean => row.cells.every((cell) => /^\s*-*\s*$/.test(cell));

/**
 * The rows of a delimited text in batches, without blank rows and without a `sep=` line, each with
 * its file line. Throws `RefusedFile`.
 */
export async function* csvRows(
  source: ByteSource,
  { encoding, delimiter, quotes }: TextWriting,
): AsyncGenerator<RawRow[]> {
  const parser = createRowParser(delimiter, quotes === "plain");
  let count = 0;
  let afterBlank = false;
  const holdsEqualsQuotes = equalsQuotedWatch();
  const kept = (rows: RawRow[]): RawRow[] => {
    const found: RawRow[] = [];
    for (const row of rows) {
      if (isBlank(row) || (delimiter === "|" && isRule(row))) {
        afterBlank = true;
        continue;
      }
      if (row.line === 1 && namedDelimiter(row.cells.join(delimiter)) !== undefined) continue;
      count += 1;
      if (count > ROWS_MAX) throw new RefusedFile({ code: "tooManyRows", line: row.line });
      found.push(afterBlank ? { ...row, afterBlank } : row);
      afterBlank = false;
    }
    return found;
  };
  let blanksBeforeQuotes = false;
  const meant = (rows: RawRow[], holdsEquals: boolean): RawRow[] => {
    if (!holdsEquals && !blanksBeforeQuotes) return rows;
    return rows.map((row) => {
      const cells = blanksBeforeQuotes ? withBlanksBeforeQuotes(row.cells, delimiter) : row.cells;
      return { ...row, cells: holdsEquals ? cells.map(withoutEqualsQuotes) : cells };
    });
  };
  for await (const text of decodeText(source, encoding)) {
    blanksBeforeQuotes ||= text.includes(' "') || text.endsWith(" ");
    const holdsEquals = holdsEqualsQuotes(text);
    const rows = meant(kept(parser.push(text)), holdsEquals);
    if (rows.length > 0) yield rows;
  }
  const rest = meant(kept(parser.end()), holdsEqualsQuotes(""));
  if (rest.length > 0) yield rest;
}
