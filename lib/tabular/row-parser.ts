import Papa, { type ParseResult } from "papaparse";
import { BLANK_COLUMNS_MAX, CELL_MAX, COLUMNS_MAX } from "./limits";
import { openingQuote, unclosedQuote, withQuotes, withStandIn } from "./plain-quotes";
import { RefusedFile } from "./refusal";
import { createRowGauge, type RowGauge } from "./row-gauge";
import { holdsRows } from "./rows-in-cell";

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

/** A quote that swallows lines, by its place in the parsed text, with the row that it stands in. */
interface Stray {
  readonly at: number;
  readonly rowAt: number;
  readonly line: number;
}

/** More of them than this in a file are no slips of the pen. */
const STRAYS_MAX = 1000;

/** @param plain quotes that make one cell of lines which look like rows are plain characters */
export function createRowParser(delimiter: Delimiter, plain = false): RowParser {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  let pending = "";
  let line = 1;

  const refuseOversized = (row: readonly string[], start: number) => {
    if (row.length <= COLUMNS_MAX) return;
    const isFilled = row.some((cell, at) => at >= COLUMNS_MAX && cell.trim() !== "");
    if (isFilled || row.length > BLANK_COLUMNS_MAX) {
      throw new RefusedFile({ code: "tooManyColumns", line: start });
    }
  };

  let strays = 0;
  const parse = (input: string, last: boolean): RawRow[] => {
    const rows: RawRow[] = [];
    for (let text = input; ; ) {
      const stray = parseUpTo(text, last, rows);
      if (!stray) return rows;
      strays += 1;
      if (!plain || strays > STRAYS_MAX) {
        throw new RefusedFile({ code: "unclosedQuote", line: stray.line });
      }
      text = withStandIn(text, stray.at).slice(stray.rowAt);
    }
  };

  /** Adds the rows of a text up to the first one that a quote swallows others in. */
  const parseUpTo = (input: string, last: boolean, rows: RawRow[]): Stray | undefined => {
    const result: ParseResult<string[]> = parser.parse(input, 0, !last);
    const quoted = input.includes('"');
    const returns = input.includes("\r");
    /** Where the first stray quote of a row opened. There may be one in every row, or thousands. */
    const broken = new Map<number, number>();
    let unclosed: number | undefined;
    const first = line;
    for (const { code, index = 0, row } of result.errors) {
      if (code === "MissingQuotes") unclosed = row;
      if (row !== undefined && !broken.has(row)) broken.set(row, index);
    }
    const strayIn = (row: number, start: number, opened?: number): Stray => {
      const rowAt = lineStart(input, start - first);
      // The place that is told is behind the quote.
      const at = opened === undefined ? openingQuote(input, rowAt, row, delimiter) : opened - 1;
      return { at, rowAt, line: first + newlinesIn(input.slice(0, at)) };
    };
    for (const [index, cells] of result.data.entries()) {
      const start = line;
      if (index === unclosed) return strayIn(index, start, broken.get(index));
      line += 1;
      if (returns) withoutReturn(cells);
      refuseOversized(cells, start);
      for (const [at, cell] of cells.entries()) {
        if (cell.length > CELL_MAX) throw new RefusedFile({ code: "cellTooLong", line: start });
        if (!quoted || !cell.includes("\n")) continue;
        // A quote in the middle of a quoted cell over several lines: the first was never closed.
        const opened = broken.get(index);
        if (opened !== undefined || (plain && holdsRows(cells, at, delimiter))) {
          line = start;
          return strayIn(at, start, opened);
        }
        line += newlinesIn(cell);
      }
      rows.push({ line: start, cells: plain ? withQuotes(cells) : cells });
    }
    pending = last ? "" : input.slice(result.meta.cursor);
    return undefined;
  };

  /** The text of a row that is longer than a cell may be; it is put together once it has ended. */
  let parts: string[] = [];
  let gauge: RowGauge | undefined;

  /** Measures what of the open row has come; answers whether the row ends, or is to be read anew. */
  const measured = (text: string): boolean => {
    try {
      return gauge?.measure(text) ?? true;
    } catch (error) {
      const isStray = error instanceof RefusedFile && error.refusal.code === "unclosedQuote";
      if (!plain || !isStray) throw error;
      const whole = parts.join("");
      const at = unclosedQuote(whole, delimiter);
      strays += 1;
      if (at === -1 || strays > STRAYS_MAX) throw error;
      parts = [withStandIn(whole, at)];
      return true;
    }
  };
  const gathered = (): string => {
    const text = parts.join("");
    parts = [];
    gauge = undefined;
    return text;
  };
  /** The rows that are complete; what is left is kept, and measured where it is long. */
  const complete = (text: string): RawRow[] => {
    const rows: RawRow[] = [];
    for (let whole = text; ; whole = gathered()) {
      for (const row of parse(whole, false)) rows.push(row);
      if (pending.length <= CELL_MAX) return rows;
      gauge = createRowGauge(delimiter, line);
      parts = [pending];
      pending = "";
      if (!measured(parts[0] ?? "")) return rows;
    }
  };

  return {
    push(text) {
      const nul = text.indexOf("\0");
      if (nul !== -1) {
        const before = newlinesIn(parts.join("") + pending) + newlinesIn(text.slice(0, nul));
        throw new RefusedFile({ code: "nulCharacter", line: line + before });
      }
      const blank = pending === "" && gauge === undefined ? blankLines(text) : 0;
      line += blank;
      const rest = blank === 0 ? text : text.slice(blank);
      if (gauge === undefined) return complete(pending + rest);
      parts.push(rest);
      return measured(rest) ? complete(gathered()) : [];
    },
    end() {
      const rest = gathered() + pending;
      return rest === "" ? [] : parse(rest, true);
    },
  };
}

/** Where a line begins that stands so many lines below the first. */
function lineStart(text: string, lines: number): number {
  let at = 0;
  for (let count = 0; count < lines; count += 1) at = text.indexOf("\n", at) + 1;
  return at;
}

/** Line ends at the start of a text but the last one, which stands for all the blank rows. */
function blankLines(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 10) at += 1;
  return Math.max(0, at - 1);
}
