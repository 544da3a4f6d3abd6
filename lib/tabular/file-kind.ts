import type { Encoding } from "./encodings";
import type { ForeignKind } from "./refusal";

/** What a file is, by its first bytes: names and content types say anything. */

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

/** Programs write a table as a web page, or a workbook as XML, and call either .xls. */
const MARKUP = /^(<!doctype html|<html|<head|<meta|<style|<body|<div|<table|<!--|<\?xml)/i;

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** The encoding that the byte-order mark names. */
export function markOf(head: Uint8Array): Encoding | undefined {
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(head, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(head, [0xfe, 0xff])) return "utf-16be";
  return undefined;
}

/** UTF-16 of mostly Latin text has a zero in every second byte. */
export function utf16Pattern(head: Uint8Array): Encoding | undefined {
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

/** What a file is that is no delimited text. @param head its first bytes, 4 KB at least where it has them */
export function foreignKind(head: Uint8Array): ForeignKind | undefined {
  const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  if (signature !== undefined) return signature.kind;
  const wide = markOf(head) ?? utf16Pattern(head);
  const start = new TextDecoder(wide).decode(head.subarray(0, 1024)).trimStart();
  if (MARKUP.test(start)) return "html";
  if (wide !== undefined) return undefined;
  const sample = head.subarray(0, 4096);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  // A stray NUL in a text is refused later with its line; a file full of them is no text at all.
  return controls > Math.max(2, sample.length * 0.02) ? "binary" : undefined;
}

/** Whether a file is to be read as a workbook. */
export function isWorkbook(head: Uint8Array): boolean {
  const kind = foreignKind(head);
  return kind === "workbook" || kind === "oldWorkbook" || kind === "html";
}
