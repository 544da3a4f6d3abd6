import type { Format } from "@/lib/report/format";
import {
  countRowsUpTo,
  type ImportRowRecord,
  listImportRows,
  pageBefore,
  type RowsWhere,
} from "@/lib/repositories/import-rows";
import type { Scope } from "@/lib/scope";

/** Where a page of a list lies in it. */
export interface PagePlace {
  /** "51–100 of 300"; undefined where everything is on the page. */
  readonly range?: string | undefined;
  /** Behind which line the page before begins; undefined of the first page. */
  readonly before?: number | undefined;
  /** Behind which line the next page begins; undefined of the last one. */
  readonly after?: number | undefined;
}

/** A page of the rows of a plan behind a line; the first page where nothing is behind it. */
export async function planPage(
  scope: Scope,
  importId: string,
  which: RowsWhere,
  behind: number,
  size: number,
  total: number,
  format: Format,
): Promise<PagePlace & { readonly rows: readonly ImportRowRecord[] }> {
  const found = await listImportRows(scope, importId, which, behind, size + 1);
  if (found.length === 0 && behind > 0) {
    return planPage(scope, importId, which, 0, size, total, format);
  }
  const rows = found.slice(0, size);
  const isFirst = behind === 0;
  const earlier = isFirst ? 0 : await countRowsUpTo(scope, importId, which, behind);
  return {
    rows,
    range: rangeOf(earlier, rows.length, total, format),
    before: isFirst ? undefined : await pageBefore(scope, importId, which, behind, size),
    after: found.length > size ? rows.at(-1)?.line : undefined,
  };
}

/** "51–100 of 300" of a page of a list; undefined where everything is on it. */
export function rangeOf(
  earlier: number,
  shown: number,
  total: number,
  format: Format,
): string | undefined {
  if (shown === 0 || shown >= total) return undefined;
  return `${format.count(earlier + 1)}–${format.count(earlier + shown)} of ${format.count(total)}`;
}
