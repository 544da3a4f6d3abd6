import type { Range } from "@e965/xlsx";
import { COLUMNS_MAX } from "@/lib/tabular/limits";

/**
 * Which cells of a row a merged cell covers. Rows are asked in order, so that each merged cell is
 * looked at once, however many rows it covers and however many others cover them too.
 */
export class MergedCells {
  readonly #waiting: readonly Range[];
  #next = 0;
  /** Of each column the last row that is covered. A sheet with cells further right is refused. */
  readonly #coveredTo = new Int32Array(COLUMNS_MAX).fill(-1);
  /** Columns in which a merged cell begins in this row: that one is shown. */
  #starts = new Set<number>();
  #row = -1;

  constructor(merges: readonly Range[]) {
    this.#waiting = [...merges].sort((a, b) => a.s.r - b.s.r);
  }

  /** @param row behind the one before. */
  moveTo(row: number): void {
    this.#row = row;
    this.#starts = new Set();
    for (let merge = this.#waiting[this.#next]; merge && merge.s.r <= row; ) {
      const { s, e } = merge;
      const end = Math.min(e.c, COLUMNS_MAX - 1);
      for (let column = s.c; column <= end; column += 1) {
        this.#coveredTo[column] = Math.max(this.#coveredTo[column] ?? -1, e.r);
      }
      if (s.r === row) this.#starts.add(s.c);
      this.#next += 1;
      merge = this.#waiting[this.#next];
    }
  }

  covers(column: number): boolean {
    return (this.#coveredTo[column] ?? -1) >= this.#row && !this.#starts.has(column);
  }
}
