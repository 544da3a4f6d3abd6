import { detached } from "@/lib/tabular/detached-text";

const KEPT_MAX = 2000;
const LENGTH_MAX = 60;

/**
 * What `read` says of a cell, worked out once for the first 2,000 different short ones: the cells of
 * most columns repeat. For readings that depend on the cell alone.
 */
export function remembering<T>(read: (cell: string) => T): (cell: string) => T {
  const kept = new Map<string, { readonly said: T }>();
  return (cell) => {
    const before = kept.get(cell);
    if (before !== undefined) return before.said;
    if (kept.size >= KEPT_MAX || cell.length > LENGTH_MAX) return read(cell);
    const own = detached(cell);
    const said = read(own);
    kept.set(own, { said });
    return said;
  };
}
