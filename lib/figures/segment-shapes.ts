import { type FigureSegment, round } from "./box";

/** The drawn form of a segment, or of an account on the line between two. */
export type SegmentShape = FigureSegment | "borderline";

function circle(x: number, y: number, r: number): string {
  return `M${round(x - r)},${round(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
}

const OUTLINES: Record<SegmentShape, (x: number, y: number, r: number) => string> = {
  client: (x, y, r) => `M${round(x)},${round(y - r)}l${r},${r}l${-r},${r}l${-r},${-r}Z`,
  customer: circle,
  unrated: circle,
  borderline: circle,
};

/** The outline of a mark with its centre and half its height, as a path. */
export function segmentShape(shape: SegmentShape, x: number, y: number, r: number): string {
  return OUTLINES[shape](x, y, r);
}

/** The left half of the borderline circle, which is filled, as a path. */
export function halfCircle(x: number, y: number, r: number): string {
  return `M${round(x)},${round(y - r)}a${r},${r} 0 0,0 0,${2 * r}Z`;
}

/** Slanted lines within that half: what paper shows where colour would be, as a path. */
export function halfCircleHatch(x: number, y: number, r: number): string {
  return [-0.75, -0.5, -0.25]
    .map((part) => {
      const reach = Math.sqrt(1 - part * part) * r;
      const at = round(x + part * r);
      return `M${at},${round(y - reach)}V${round(y + reach)}`;
    })
    .join("");
}
