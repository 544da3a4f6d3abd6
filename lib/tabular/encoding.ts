import type { ByteSource } from "./byte-source";
import { FILE_MAX_BYTES } from "./limits";
import { type ForeignKind, RefusedFile } from "./refusal";
import { wideEncoding } from "./wide-text";

/** The encodings a person can choose from; all of them labels that TextDecoder knows. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "windows-1250",
  "windows-1251",
  "iso-8859-15",
  "macintosh",
  "shift_jis",
  "gb18030",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

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

const SIGNATURES: readonly { readonly kind: ForeignKind; readonly bytes: readonly number[] }[] = [
  { kind: "workbook", bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "workbook", bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: "oldWorkbook", bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: "gzip", bytes: [0x1f, 0x8b] },
  { kind: "image", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "image", bytes: [0xff, 0xd8, 0xff] },
  { kind: "image", bytes: [0x47, 0x49, 0x46, 0x38] },
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

function markOf(head: Uint8Array): Encoding | undefined {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(head, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(head, [0xfe, 0xff])) return "utf-16be";
  return undefined;
}

/** UTF-16 of mostly Latin text has a zero in every second byte. */
function utf16Pattern(head: Uint8Array): Encoding | undefined {
  const pairs = Math.min(2048, head.length >> 1);
  if (pairs === 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[pair * 2] === 0) even += 1;
    if (head[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.05) return "utf-16be";
  return undefined;
}

function foreignKind(head: Uint8Array): ForeignKind | undefined {
  const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  if (signature !== undefined) return signature.kind;
  const start = new TextDecoder().decode(head.subarray(0, 512)).trimStart();
  if (/^(<!doctype html|<html|<table|<\?xml)/i.test(start)) return "html";
  const sample = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  // A stray NUL in a text is refused later with its line; a file full of them is no text at all.
  return controls > Math.max(2, sample.length * 0.02) ? "binary" : undefined;
}

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
 * windows-1252.
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
  }
  stillUtf8();
  if (bytes === 0) throw new RefusedFile({ code: "empty" });

  const head = joined(headChunks, headSize);
  const found = (encoding: Encoding, why: EncodingWhy) => ({ encoding, why, bytes, head });
  const mark = markOf(head);
  const latin = mark ?? utf16Pattern(head);
  const foreign = latin === undefined ? foreignKind(head) : undefined;
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
  return found("windows-1252", "fallback");
}
