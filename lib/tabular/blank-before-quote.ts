import type { Delimiter } from "./row-parser";

const BLANK = 32;
const OPENS = /^ +"/;
const CLOSES = /[^"](?:"")*" *$/;
const WHOLE = /^ +"((?:[^"]|"")*)" *$/;

/**
 * The cells of a row as they were meant where blanks stand before a quote (`1, "Alder, Ltd"`): the
 * parser takes such a quote for a letter, and divides the text at the delimiter in it.
 */
export function withBlanksBeforeQuotes(
  cells: readonly string[],
  delimiter: Delimiter,
): readonly string[] {
  if (!cells.some((cell) => cell.charCodeAt(0) === BLANK && OPENS.test(cell))) return cells;
  const meant: string[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? "";
    const end = OPENS.test(cell) ? closing(cells, at) : -1;
    const whole = end === -1 ? null : WHOLE.exec(cells.slice(at, end + 1).join(delimiter));
    meant.push(whole?.[1]?.replaceAll('""', '"') ?? cell);
    if (whole) at = end;
  }
  return meant;
}

const closing = (cells: readonly string[], from: number): number =>
  cells.findIndex((cell, index) => index >= from && CLOSES.test(cell.replace(OPENS, " ")));
