import { readPiece } from "@/lib/repositories/import-pieces";
import type { Scope } from "@/lib/scope";
import type { PartedFile } from "@/lib/zip/zip-reader";

/**
 * The file of an import, of which any part can be read. All pieces of a file but the last are as
 * long as its first, which is not the same for all: files of earlier versions have longer ones.
 */
export function pieceFile(scope: Scope, importId: string, byteSize: number): PartedFile {
  let pieceBytes: number | undefined;
  return {
    byteSize,
    async *slice(from, to) {
      pieceBytes ??= (await readPiece(scope, importId, 0))?.length ?? 0;
      for (let at = from; pieceBytes > 0 && at < to; ) {
        const number = Math.floor(at / pieceBytes);
        const piece = await readPiece(scope, importId, number);
        if (!piece) return;
        const start = number * pieceBytes;
        const part = piece.subarray(at - start, to - start);
        if (part.length === 0) return;
        yield part;
        at += part.length;
      }
    },
  };
}
