import type { ImportRowRecord } from "@/lib/repositories/import-rows";

/** Some ten megabytes of planned rows. */
const RUN = 40_000;
const BATCH = 1000;

/**
 * Planned rows that come in any order, in long runs by line: a plan is kept by line, and rows that
 * come from all over the file would each touch another page of its indexes.
 */
export async function* rowsByLine(
  batches: AsyncIterable<readonly ImportRowRecord[]>,
  runLength = RUN,
): AsyncGenerator<ImportRowRecord[]> {
  let run: ImportRowRecord[] = [];
  for await (const rows of batches) {
    run.push(...rows);
    if (run.length < runLength) continue;
    yield* sorted(run);
    run = [];
  }
  yield* sorted(run);
}

function* sorted(run: ImportRowRecord[]): Generator<ImportRowRecord[]> {
  run.sort((a, b) => a.line - b.line);
  for (let from = 0; from < run.length; from += BATCH) yield run.slice(from, from + BATCH);
}
