const ASCII = /^[\x20-\x7e]*$/;

/** Whether a text has nothing but the letters and signs of ASCII: nothing to fold but its case. */
export const isPlain = (text: string): boolean => ASCII.test(text);

/**
 * A text as it is compared and searched: lower case, accents folded, blanks collapsed.
 * "  Café  MÜLLER " becomes "cafe muller".
 */
export function foldText(text: string): string {
  const folded = isPlain(text)
    ? text.toLowerCase()
    : text
        .toLowerCase()
        .normalize("NFKD")
        // Soft hyphens, marks of direction and zero-width spaces are seen as little as accents count.
        .replace(/[\p{M}\p{Cf}]+/gu, "")
        .replace(/ı/g, "i")
        .replace(/ß/g, "ss")
        .replace(/æ/g, "ae")
        .replace(/œ/g, "oe")
        .replace(/ø/g, "o")
        .replace(/ł/g, "l")
        .replace(/[đð]/g, "d")
        .replace(/þ/g, "th");
  return folded.trim().replace(/\s+/g, " ");
}
