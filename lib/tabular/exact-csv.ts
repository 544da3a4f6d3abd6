import { csvLine } from "./write-csv";

/**
 * CSV that comes back exactly: what an export of a workspace is written in. Beside the apostrophe
 * that keeps a spreadsheet from running a text as a formula, another one tells an empty text
 * from nothing: an empty cell is null, a lone apostrophe is the empty text. Line ends inside a cell
 * stay what they are.
 */

const EMPTY_OR_APOSTROPHES = /^'*$/;
const GUARDED = /^'+(?:[=+\-@\t\r\n]|$)/;

/** One line with its line end (CRLF). */
export const exactCsvLine = (cells: readonly (string | null)[]): string =>
  csvLine(cells.map((cell) => (cell === null ? "" : asWritten(cell))));

const asWritten = (text: string): string => (EMPTY_OR_APOSTROPHES.test(text) ? `'${text}` : text);

const asRead = (cell: string): string | null => {
  if (cell === "") return null;
  return GUARDED.test(cell) ? cell.slice(1) : cell;
};

/** Thrown for text that `exactCsvLine` does not write. */
export class NotExactCsv extends Error {
  constructor() {
    super("This is not CSV as this product writes it.");
  }
}

/** A cell up to its end; the character behind it is looked at by the reader. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"/y;
const BARE = /[^",\r\n]*/y;

/** Reads what `exactCsvLine` wrote, piece by piece; nothing but the row that is open is kept. */
export class ExactCsvReader {
  #rest = "";

  /** @param rowMax characters of a row; a longer one is refused before it is gathered. */
  constructor(private readonly rowMax: number) {}

  /** The rows that are complete with this piece. @throws NotExactCsv */
  push(text: string): (string | null)[][] {
    const input = this.#rest + text;
    const rows: (string | null)[][] = [];
    let at = 0;
    for (;;) {
      const row = readRow(input, at);
      if (!row) break;
      rows.push(row.cells);
      if (row.end - at > this.rowMax) throw new NotExactCsv();
      at = row.end;
    }
    this.#rest = input.slice(at);
    if (this.#rest.length > this.rowMax) throw new NotExactCsv();
    return rows;
  }

  /** Once the text has ended. @throws NotExactCsv where a row is open. */
  end(): void {
    if (this.#rest !== "") throw new NotExactCsv();
  }
}

/** The row that begins at `start` and where the next one does; undefined where it goes on. */
function readRow(
  input: string,
  start: number,
): { readonly cells: (string | null)[]; readonly end: number } | undefined {
  const cells: (string | null)[] = [];
  for (let at = start; ; at += 1) {
    const isQuoted = input[at] === '"';
    const cell = isQuoted ? QUOTED : BARE;
    cell.lastIndex = at;
    const match = cell.exec(input);
    // A quoted cell that does not close here closes in a later piece, or never.
    if (!match) return undefined;
    at += match[0].length;
    // What comes behind is in the next piece; or this quote is the first half of an escaped one.
    if (at === input.length || (at === input.length - 1 && input[at] === "\r")) return undefined;
    if (isQuoted && input[at] === '"') return undefined;
    cells.push(asRead(isQuoted ? (match[1] ?? "").replaceAll('""', '"') : match[0]));
    if (input[at] === ",") continue;
    if (input[at] === "\r" && input[at + 1] === "\n") return { cells, end: at + 2 };
    throw new NotExactCsv();
  }
}
