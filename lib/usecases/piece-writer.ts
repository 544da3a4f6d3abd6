import { createHash } from "node:crypto";

/**
 * Files are kept in pieces of this size, so that any instance can work on them. To store one takes
 * the thread of the web process ten milliseconds, of a megabyte forty, and everybody waits for it.
 */
export const PIECE_BYTES = 256 * 1024;

/** Cuts what comes in chunks of any size into pieces, counts and hashes it, and stores each piece. */
export class PieceWriter {
  readonly #hash = createHash("sha256");
  #piece = new Uint8Array(PIECE_BYTES);
  #filled = 0;
  #number = 0;
  #bytes = 0;

  constructor(
    private readonly store: (number: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
  ) {}

  /** Bytes so far. */
  get bytes(): number {
    return this.#bytes;
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + PIECE_BYTES - this.#filled);
      this.#piece.set(part, this.#filled);
      this.#filled += part.length;
      from += part.length;
      if (this.#filled === PIECE_BYTES) await this.#flush();
    }
  }

  /** Stores the rest. */
  async end(): Promise<{ readonly byteSize: number; readonly sha256: string }> {
    if (this.#filled > 0) await this.#flush();
    return { byteSize: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  async #flush(): Promise<void> {
    // Pieces that have come already follow each other without a turn for anybody else.
    await new Promise<void>((resolve) => setImmediate(resolve));
    await this.store(this.#number, this.#piece.slice(0, this.#filled));
    this.#number += 1;
    this.#filled = 0;
    this.#piece = new Uint8Array(PIECE_BYTES);
  }
}
