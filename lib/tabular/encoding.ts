import type { ByteSource } from "./byte-source";
import type { Encoding } from "./encodings";
import { foreignKind, markOf, utf16Pattern } from "./file-kind";
import { FILE_MAX_BYTES } from "./limits";
import { RefusedFile } from "./refusal";
import { unclearCharacters } from "./unclear-characters";
import { westernWatch } from "./western-text";
import { wideEncoding } from "./wide-text";

/** How the encoding was found, surest first. */
export type EncodingWhy = "mark" | "nulPattern" | "strictUtf8" | "fallback" | "chosen";

export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly why: EncodingWhy;
  readonly bytes: number;
  /** The first bytes of the file, enough to find the delimiter in. */
  readonly head: Uint8Array;
}

const HEAD_BYTES = 128 * 1024;
/** What stands before the first byte that is no UTF-8 belongs to its word. */
const TAIL_BYTES = 64;
const NOTHING = new Uint8Array();

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/**
 * Finds the encoding of a text file in one pass over all its bytes (import.md 1): byte-order
 * mark, else the zeros or line ends of UTF-16, else UTF-8 where every byte is valid, else
 * windows-1252, as far as its words are of a language that is written so.
 * Throws `RefusedFile` for a file that is empty, too large or no text.
 */
export async function findEncoding(
  source: ByteSource,
  chosen: Encoding | undefined,
): Promise<FoundEncoding> {
  const headChunks: Uint8Array[] = [];
  let headSize = 0;
  let bytes = 0;
  let utf8: TextDecoder | undefined = new TextDecoder("utf-8", { fatal: true });
  const western = westernWatch();
  let tail: Uint8Array = NOTHING;
  const stillUtf8 = (chunk?: Uint8Array) => {
    try {
      if (chunk === undefined) utf8?.decode();
      else utf8?.decode(chunk, { stream: true });
    } catch {
      utf8 = undefined;
    }
  };
  for await (const chunk of source()) {
    bytes += chunk.length;
    if (bytes > FILE_MAX_BYTES) throw new RefusedFile({ code: "tooLarge" });
    if (headSize < HEAD_BYTES) {
      const part = chunk.slice(0, HEAD_BYTES - headSize);
      headChunks.push(part);
      headSize += part.length;
    }
    stillUtf8(chunk);
    if (utf8 !== undefined) {
      tail = joined(
        [tail, chunk.subarray(-TAIL_BYTES)],
        Math.min(chunk.length, TAIL_BYTES) + tail.length,
      ).slice(-TAIL_BYTES);
    } else if (chosen === undefined) {
      western.add(tail);
      western.add(chunk);
      tail = NOTHING;
    }
  }
  stillUtf8();
  if (bytes === 0) throw new RefusedFile({ code: "empty" });

  const head = joined(headChunks, headSize);
  const found = (encoding: Encoding, why: EncodingWhy) => ({ encoding, why, bytes, head });
  const mark = markOf(head);
  const latin = mark ?? utf16Pattern(head);
  const foreign = foreignKind(head);
  const mayBeWide = foreign === "binary" || (utf8 === undefined && head.includes(0));
  const pattern = latin ?? (mayBeWide ? wideEncoding(head) : undefined);
  // Who names the characters of a file without a known format knows more than its bytes tell.
  const isText = foreign === "binary" && (chosen ?? pattern) !== undefined;
  if (foreign !== undefined && !isText) {
    throw new RefusedFile({ code: "notText", looksLike: foreign });
  }
  if (chosen !== undefined) return found(chosen, "chosen");
  if (mark !== undefined) return found(mark, "mark");
  if (pattern !== undefined) return found(pattern, "nulPattern");
  if (utf8 !== undefined) return found("utf-8", "strictUtf8");
  const foreignWords = western.foreignWords();
  if (foreignWords.length > 0) {
    throw new RefusedFile(unclearCharacters(foreignWords, western.cellsWith(foreignWords)));
  }
  return found("windows-1252", "fallback");
}
