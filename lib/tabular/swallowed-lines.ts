import { RefusedFile } from "./refusal";
import type { Delimiter, RawRow } from "./row-parser";
import { holdsRows } from "./rows-in-cell";

/**
 * The same rows; stops at one whose quotes swallow others.
 * @throws RefusedFile
 */
export async function* withoutSwallowedLines(
  source: AsyncIterable<RawRow[]>,
  delimiter: Delimiter,
): AsyncGenerator<RawRow[]> {
  for await (const batch of source) {
    for (const { line, cells } of batch) {
      for (let index = 0; index < cells.length; index += 1) {
        const cell = cells[index] ?? "";
        if (!cell.includes("\n") || !holdsRows(cells, index, delimiter)) continue;
        throw new RefusedFile({
          code: "swallowedLines",
          line,
          lastLine: line + cell.split("\n").length - 1,
        });
      }
    }
    yield batch;
  }
}
