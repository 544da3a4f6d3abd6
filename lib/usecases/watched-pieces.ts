import type { JobRun } from "@/lib/jobs/run-next-job";
import type { ByteSource } from "@/lib/tabular/byte-source";
import { takeTurn } from "./in-turns";

/** A file is read once to find how it is written, and once more for what stands in it. */
const PASSES = 2;

/** The pieces of a file that a job reads: it says how many bytes it has read, and stops when told. */
export function watchedPieces(source: ByteSource, byteSize: number, run: JobRun): ByteSource {
  let read = 0;
  const total = byteSize * PASSES;
  run.progress(0, total);
  return async function* () {
    for await (const piece of source()) {
      await takeTurn(run.signal);
      yield piece;
      read += piece.length;
      run.progress(Math.min(read, total), total);
    }
  };
}
