/**
 * Quotes that are plain characters (`7" pipe` at the beginning of a cell) and would make one cell of
 * several lines. A stand-in is parsed instead of them.
 */

/** Stands for a quote; a text with one of its own is refused before it is parsed. */
const STAND_IN = "\0";
const QUOTE = '"';

export const withStandIn = (text: string, at: number): string =>
  `${text.slice(0, at)}${STAND_IN}${text.slice(at + 1)}`;

/** The cells as they stand in the file. */
export const withQuotes = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.replaceAll(STAND_IN, QUOTE));

/** Where a cell ends that begins at `at`; undefined where its quote is never closed. */
function endOfCell(text: string, at: number, delimiter: string): number | undefined {
  const isEnd = (place: number) =>
    place >= text.length || text[place] === delimiter || text[place] === "\n";
  if (text[at] !== QUOTE) {
    let end = at;
    while (!isEnd(end)) end += 1;
    return end;
  }
  for (let quote = text.indexOf(QUOTE, at + 1); quote !== -1; ) {
    let behind = quote + 1;
    if (text[behind] === QUOTE) behind += 1;
    else {
      while (text[behind] === " " || text[behind] === "\r") behind += 1;
      if (isEnd(behind)) return behind;
    }
    quote = text.indexOf(QUOTE, behind);
  }
  return undefined;
}

/** Where the quote stands that opens a cell of the row that begins at `from`. */
export function openingQuote(text: string, from: number, cell: number, delimiter: string): number {
  let at = from;
  for (let index = 0; index < cell; index += 1) at = (endOfCell(text, at, delimiter) ?? at) + 1;
  return at;
}

/** Where the first quote of a row stands that nothing closes; -1 where each is closed. */
export function unclosedQuote(text: string, delimiter: string): number {
  for (let at = 0; at < text.length; ) {
    const end = endOfCell(text, at, delimiter);
    if (end === undefined) return at;
    if (text[end] === "\n") return -1;
    at = end + 1;
  }
  return -1;
}
