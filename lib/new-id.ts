import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

const BYTES = 16;
const pool = new Uint8Array(BYTES * 256);
let used = pool.length;
let msecs = 0;
let seq = 0;

/** 128 bits, five to a character. */
const LENGTH = 26;
const bytes = Buffer.alloc(BYTES);

/**
 * A new id: a UUID v7 in 26 characters (0–9, a–v) instead of 36, since most of what an index of a
 * portfolio holds is ids (docs/decisions/0023). Ids of one process ascend in the order they are
 * made. Random bytes are taken from the system 256 ids at a time: one at a time they took a twelfth
 * of an import (docs/decisions/0022).
 */
export function newId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + BYTES);
  used += BYTES;
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    // Half of the range is left to count up in.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1;
  } else {
    seq = (seq + 1) >>> 0;
    if (seq === 0) msecs += 1;
  }
  v7({ random, msecs, seq }, bytes);
  return BigInt(`0x${bytes.toString("hex")}`)
    .toString(32)
    .padStart(LENGTH, "0");
}
