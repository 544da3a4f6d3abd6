const ASCII = /^[\x20-\x7e]*$/;

/**
 * A text as it is compared and searched: lower case, accents folded, blanks collapsed.
 * "  Café  MÜLLER " becomes "cafe muller".
 */
export function foldText(text: string): string {
  const folded = ASCII.test(text)
    ? text.toLowerCase()
    : text
        .toLowerCase()
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(/ß/g, "ss")
        .replace(/æ/g, "ae")
        .replace(/œ/g, "oe")
        .replace(/ø/g, "o")
        .replace(/ł/g, "l");
  return folded.trim().replace(/\s+/g, " ");
}
