import type { Format } from "./format";

/** Said of a list that shows less than there is, with the way to all of it. */
export interface CutView {
  /** "10 of 37 shown." */
  readonly text: string;
  /** "See all 37" */
  readonly label: string;
  readonly href: string;
}

/** Nothing where the whole list is shown. */
export function cutOf(
  shown: number,
  total: number,
  href: string,
  format: Pick<Format, "count">,
): CutView | undefined {
  if (shown >= total) return undefined;
  const all = format.count(total);
  return { text: `${format.count(shown)} of ${all} shown.`, label: `See all ${all}`, href };
}
