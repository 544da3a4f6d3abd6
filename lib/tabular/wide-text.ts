/** Two orders of the bytes of UTF-16. */
type WideEncoding = "utf-16le" | "utf-16be";

const LOOKED_AT = 16 * 1024;
/** What no text holds: controls but tab and line ends, characters nobody has given a meaning. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|\p{Cn}|\p{Co}/u;
/** What divides rows and cells, and stands between words: read in the wrong order it is something else. */
const PLAIN = /[\t\n\r ,;|]/g;

/** How many plain characters a text has in this order of bytes; undefined where it is no text. */
function plainCharacters(head: Uint8Array, encoding: WideEncoding): number | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = decoder.decode(head.subarray(0, LOOKED_AT), { stream: true });
    return NO_TEXT.test(text) ? undefined : text.match(PLAIN)?.length;
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 without a byte-order mark in any script: the order of bytes under which the first bytes of
 * a file are a text with line ends or blanks in it. Ask it only where the file is no plain text: many
 * plain texts are a text in UTF-16 as well.
 */
export function wideEncoding(head: Uint8Array): WideEncoding | undefined {
  const little = plainCharacters(head, "utf-16le") ?? 0;
  const big = plainCharacters(head, "utf-16be") ?? 0;
  if (little === big) return undefined;
  return little > big ? "utf-16le" : "utf-16be";
}
