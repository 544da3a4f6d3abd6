import Papa, { type ParseResult } from "papaparse";
import { BLANK_COLUMNS_MAX, CELL_MAX, COLUMNS_MAX } from "./limits";
import { RefusedFile } from "./refusal";
import { createRowGauge, type RowGauge } from "./row-gauge";

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
    if (row.length <= COLUMNS_MAX) return;
    const isFilled = row.some((cell, at) => at >= COLUMNS_MAX && cell.trim() !== "");
    if (isFilled || row.length > BLANK_COLUMNS_MAX) {
      throw new RefusedFile({ code: "tooManyColumns", line: start });
    }
  };

  const parse = (input: string, last: boolean): RawRow[] => {
    const result: ParseResult<string[]> = parser.parse(input, 0, !last);
    const quoted = input.includes('"');
    const returns = input.includes("\r");
    /** Where the first stray quote of a row opened. There may be one in every row, or thousands. */
    const broken = new Map<number, number>();
    const first = line;
    const lineAt = (index = 0) => first + newlinesIn(input.slice(0, index));
    for (const { code, index, row } of result.errors) {
      if (code === "MissingQuotes") {
        throw new RefusedFile({ code: "unclosedQuote", line: lineAt(index) });
      }
      if (row !== undefined && !broken.has(row)) broken.set(row, index ?? 0);
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
          if (opened !== undefined) {
            throw new RefusedFile({ code: "unclosedQuote", line: lineAt(opened) });
          }
          line += newlinesIn(cell);
        }
      }
      rows.push({ line: start, cells });
    }
    pending = last ? "" : input.slice(result.meta.cursor);
    return rows;
  };

  /** The text of a row that is longer than a cell may be; it is put together once it has ended. */
  let parts: string[] = [];
  let gauge: RowGauge | undefined;

  const gather = (text: string): string | undefined => {
    if (gauge === undefined) return text;
    parts.push(text);
    if (!gauge.measure(text)) return undefined;
    return gathered();
  };
  const gathered = (): string => {
    const text = parts.join("");
    parts = [];
    gauge = undefined;
    return text;
  };
  const measurePending = () => {
    if (pending.length <= CELL_MAX) return;
    gauge = createRowGauge(delimiter, line);
    gauge.measure(pending);
    parts = [pending];
    pending = "";
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
      const whole = gather(blank === 0 ? text : text.slice(blank));
      if (whole === undefined) return [];
      const rows = parse(pending + whole, false);
      measurePending();
      return rows;
    },
    end() {
      const rest = gathered() + pending;
      return rest === "" ? [] : parse(rest, true);
    },
  };
}

/** Line ends at the start of a text but the last one, which stands for all the blank rows. */
function blankLines(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 10) at += 1;
  return Math.max(0, at - 1);
}
