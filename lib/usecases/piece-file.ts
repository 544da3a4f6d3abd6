import { readPiece } from "@/lib/repositories/imports";
import type { Scope } from "@/lib/scope";
import type { PartedFile } from "@/lib/zip/zip-reader";
import { PIECE_BYTES } from "./piece-writer";

/** The file of an import, of which any part can be read. */
export function pieceFile(scope: Scope, importId: string, byteSize: number): PartedFile {
  return {
    byteSize,
    async *slice(from, to) {
      for (let at = from; at < to; ) {
        const number = Math.floor(at / PIECE_BYTES);
        const piece = await readPiece(scope, importId, number);
        if (!piece) return;
        const start = number * PIECE_BYTES;
        const part = piece.subarray(at - start, to - start);
        if (part.length === 0) return;
        yield part;
        at += part.length;
      }
    },
  };
}
