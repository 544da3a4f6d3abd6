import type { RawRow } from "./row-parser";

/**
 * The rows of a sheet from its stored pieces. They come without blank rows: where a number is
 * missing, one stood.
 */
export async function* sheetRows(
  pieces: AsyncIterable<readonly RawRow[]>,
): AsyncGenerator<RawRow[]> {
  let before = 0;
  for await (const piece of pieces) {
    yield piece.map((row) => {
      const afterBlank = row.line > before + 1;
      before = row.line;
      return afterBlank ? { ...row, afterBlank } : row;
    });
  }
}
