import { SSF } from "@e965/xlsx";

/** Texts in a format, its conditions and colours, and what it leaves as wide as a character. */
const NOT_DIGITS = /"[^"]*"|\\.|\[[^\]]*\]|_./g;
/** Two zeros at least, perhaps divided as in a tax number, and none of the marks of an amount. */
const PADDED = /^[^\d#?.,%/E@]*0[0\- ()]*0[^\d#?.,%/E@]*$/i;

const known = new Map<string, boolean>();

/** Whether a format fills numbers up with zeros: 00000, 000-00-0000, "K-"0000. */
function isPadding(format: string): boolean {
  const before = known.get(format);
  if (before !== undefined) return before;
  const sections = format.replace(NOT_DIGITS, "").split(";");
  const found = PADDED.test(sections[0] ?? "");
  known.set(format, found);
  return found;
}

/**
 * A whole number as its cell shows it, where the format fills it up with zeros: an identifier, which
 * is another one without them. Undefined in any other format.
 */
export function paddedText(value: number, format: string): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0 || !isPadding(format)) return undefined;
  try {
    return String(SSF.format(format, value)).trim();
  } catch {
    return undefined;
  }
}
