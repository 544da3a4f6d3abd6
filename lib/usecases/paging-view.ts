import type { Format } from "@/lib/report/format";

/** Where a page stands among its list, and the ways to the others. */
export interface PagingView {
  /** "51–100 of 300"; empty where it is not known. */
  readonly position: string;
  readonly firstHref?: string | undefined;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  readonly lastHref?: string | undefined;
}

/**
 * Where a page stands: "51–100 of 300".
 * @param start how many stand before it
 * @param total in words where it is not counted to the end: "10,000+"
 */
export function pagePosition(
  start: number | undefined,
  rows: number,
  total: number | string,
  format: Format,
): string {
  if (start === undefined || rows === 0) return "";
  const all = typeof total === "number" ? format.count(total) : total;
  const last = format.count(start + rows);
  return rows === 1 ? `${last} of ${all}` : `${format.count(start + 1)}–${last} of ${all}`;
}
