import type { ImportCheckView } from "@/lib/usecases/view-import-check";

/** The cells and names that a check can be typed into as it is shown. */
export const checkFieldNames = ({ bad, unmatched }: ImportCheckView): string[] => [
  ...bad.rows.flatMap(({ line, cells }) => cells.map(({ index }) => `cell.${line}.${index}`)),
  ...(unmatched?.accounts ?? []).map(({ key }) => `typed.${key}`),
];
