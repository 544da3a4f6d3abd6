/** Texts a spreadsheet would run as a formula; a plain number is none (import.md 34). */
const FORMULA = /^'*[=+\-@\t\r\n]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;

/** An apostrophe before a text that a spreadsheet would run as a formula. */
export const guarded = (text: string): string =>
  FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;

/** One cell: guarded, and quoted by RFC 4180 where needed. */
function csvCell(text: string): string {
  const safe = guarded(text);
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const GUARDED = /^'+[=+\-@\t\n]/;

/** Takes the apostrophe off that a file of ours has before a text that looks like a formula. */
export const unguarded = (cell: string): string =>
  cell.charCodeAt(0) === 39 && GUARDED.test(cell) ? cell.slice(1) : cell;

/**
 * One line of CSV with its line end (CRLF). Reading it with `readTable` gives the same cells back
 * once they are `unguarded`; line ends inside a cell come back as "\n".
 */
export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(",")}\r\n`;
