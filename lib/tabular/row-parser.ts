import Papa, { type ParseResult } from "papaparse";
import { CELL_MAX, COLUMNS_MAX } from "./limits";
import { RefusedFile } from "./refusal";

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One row as it stands in the file; `line` is the file line it begins on. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A blank row, or several, stands above it. */
  readonly afterBlank?: boolean;
}

/** Turns text with "\n" or "\r\n" line ends into rows, whatever the pieces it comes in. */
export interface RowParser {
  /** The rows that are complete with this piece. Throws `RefusedFile`. */
  push(text: string): RawRow[];
  /** The rest, once the text has ended. Throws `RefusedFile` where a quote is still open. */
  end(): RawRow[];
}

const newlinesIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
};

/** Takes off what is left of "\r\n" in the last cell: alone, a "\r" stands in no text that comes here. */
function withoutReturn(cells: string[]): void {
  const last = cells.at(-1);
  if (last?.endsWith("\r")) cells[cells.length - 1] = last.slice(0, -1);
}

export function createRowParser(delimiter: Delimiter): RowParser {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let pending = "";
  let line = 1;

  const refuseOversized = (row: readonly string[], start: number) => {
    if (row.length > COLUMNS_MAX && row.some((cell, at) => at >= COLUMNS_MAX && cell.trim())) {
      throw new RefusedFile({ code: "tooManyColumns", line: start, columns: row.length });
    }
  };

  const parse = (input: string, last: boolean): RawRow[] => {
    const result: ParseResult<string[]> = parser.parse(input, 0, !last);
    const quoted = input.includes('"');
    const returns = input.includes("\r");
    const broken = new Map<number, number>();
    for (const error of result.errors) {
      const opened = line + newlinesIn(input.slice(0, error.index));
      if (error.code === "MissingQuotes") {
        throw new RefusedFile({ code: "unclosedQuote", line: opened });
      }
      if (error.row !== undefined && !broken.has(error.row)) broken.set(error.row, opened);
    }
    const rows: RawRow[] = [];
    for (const [index, cells] of result.data.entries()) {
      const start = line;
      line += 1;
      if (returns) withoutReturn(cells);
      refuseOversized(cells, start);
      for (const cell of cells) {
        if (cell.length > CELL_MAX) throw new RefusedFile({ code: "cellTooLong", line: start });
        if (quoted && cell.includes("\n")) {
          // A quote in the middle of a quoted cell over several lines: the first was never closed.
          const opened = broken.get(index);
          if (opened !== undefined) throw new RefusedFile({ code: "unclosedQuote", line: opened });
          line += newlinesIn(cell);
        }
      }
      rows.push({ line: start, cells });
    }
    pending = last ? "" : input.slice(result.meta.cursor);
    return rows;
  };

  /** A row that will not end holds an open quote or a huge cell: do not gather the whole file. */
  const refuseEndless = () => {
    const result: ParseResult<string[]> = new Papa.Parser({ delimiter, newline: "\n" }).parse(
      pending,
      0,
      false,
    );
    const [cells] = result.data;
    if (cells === undefined) return;
    refuseOversized(cells, line);
    if (!cells.some((cell) => cell.length > CELL_MAX)) return;
    const open = result.errors.find((error) => error.code === "MissingQuotes");
    throw new RefusedFile(
      open === undefined
        ? { code: "cellTooLong", line }
        : { code: "unclosedQuote", line: line + newlinesIn(pending.slice(0, open.index)) },
    );
  };

  return {
    push(text) {
      const nul = text.indexOf("\0");
      if (nul !== -1) {
        const before = newlinesIn(pending) + newlinesIn(text.slice(0, nul));
        throw new RefusedFile({ code: "nulCharacter", line: line + before });
      }
      const rows = parse(pending + text, false);
      if (pending.length > CELL_MAX) refuseEndless();
      return rows;
    },
    end: () => (pending === "" ? [] : parse(pending, true)),
  };
}
