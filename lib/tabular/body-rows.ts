import { detached } from "./detached-text";
import { GroupReader } from "./grouped-rows";
import type { RawRow } from "./row-parser";
import type { BodyFormat } from "./table-format";

/** Makes the rows below a header into those that are read: one after the other, and each once. */
export interface BodyReader {
  /** Undefined where the row is a heading or a sum. */
  read(row: RawRow): RawRow | undefined;
  readonly groups: GroupReader;
}

export function createBodyReader({ fillDown = [], groups }: BodyFormat): BodyReader {
  const reader = new GroupReader(groups);
  const above = new Map<number, string>();
  const filled = (row: RawRow): RawRow => {
    const cells = [...row.cells];
    for (const column of fillDown) {
      while (cells.length <= column) cells.push("");
      const cell = cells[column] ?? "";
      if (cell.trim() === "") cells[column] = above.get(column) ?? "";
      else above.set(column, detached(cell));
    }
    return { ...row, cells };
  };
  return {
    groups: reader,
    read(row) {
      const read = reader.read(row);
      return read === undefined || fillDown.length === 0 ? read : filled(read);
    },
  };
}
