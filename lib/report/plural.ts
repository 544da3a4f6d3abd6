import type { Format } from "./format";

/** A count with its noun, in the locale's own figures: "1 row", "1,234 rows". */
export function plural(count: number, noun: string, format: Format): string {
  return `${format.count(count)} ${noun}${count === 1 ? "" : "s"}`;
}
