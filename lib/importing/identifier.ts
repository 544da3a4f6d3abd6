import { withoutEqualsQuotes } from "@/lib/tabular/equals-quoted";
import { isPlain } from "@/lib/tabular/fold-text";

/** A number that a program took for a decimal one on its way: 17850.0. Three zeros may be thousands. */
const DOT_ZERO = /^(\d+)[.,]00?$/;
/** What spreadsheets put before a number that is a text. */
const APOSTROPHE = /^['’]+(?=[\p{L}\p{N}])/u;
/** Latin letters, digits and signs as wide as a Chinese one. */
const WIDE = /[\uFF01-\uFF5E]/g;
const WIDE_FROM = 0xfee0;
const ZERO = 48;
const EQUALS = 61;

/**
 * An identifier as it was before a program wrote it in its own way: 17850.0 is 17850, '00123 is
 * 00123, and a no-break space is a blank. Capitals and zeros in front stay: they tell ids apart.
 */
export function identifier(cell: string): string {
  const text = isPlain(cell) && !cell.includes("  ") ? cell : inPlainCharacters(cell);
  const id = text.replace(APOSTROPHE, "");
  if (id.charCodeAt(id.length - 1) !== ZERO) return id;
  return DOT_ZERO.exec(id)?.[1] ?? id;
}

const inPlainCharacters = (text: string): string =>
  text
    .normalize("NFC")
    .replace(WIDE, (letter) => String.fromCharCode(letter.charCodeAt(0) - WIDE_FROM))
    .replace(/\s+/g, " ")
    .trim();

/** A stored number of an order: as the file had it, then what tells it from others of that number. */
const STORED = /^(.*?)((?: \([^()]*\))*)$/s;

/**
 * The number of an order as a file of today would have it stored, where earlier versions kept it as
 * the file wrote it: `17850.0 (2024)` is `17850 (2024)`, `="0001"` is `0001`.
 */
export function renewedNumber(stored: string): string {
  const parts = STORED.exec(stored);
  if (parts === null) return stored;
  const [, number = "", rest = ""] = parts;
  return `${renewedIdentifier(number)}${rest}`;
}

/** An identifier that was stored as an earlier version read it. */
export const renewedIdentifier = (stored: string): string =>
  identifier(stored.charCodeAt(0) === EQUALS ? withoutEqualsQuotes(stored).trim() : stored);
