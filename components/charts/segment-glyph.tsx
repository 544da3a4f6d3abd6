import {
  halfCircle,
  halfCircleHatch,
  type SegmentShape,
  segmentShape,
} from "@/lib/figures/segment-shapes";
import { HALF_CLASS, HATCH_CLASS, SHAPE_CLASSES } from "./shape-classes";

interface SegmentGlyphProps {
  readonly shape: SegmentShape;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The shape of a segment inside a drawing. The word stands beside it, not in it. */
export function SegmentGlyph({ shape, x, y, r }: SegmentGlyphProps) {
  return (
    <>
      <path d={segmentShape(shape, x, y, r)} className={SHAPE_CLASSES[shape]} />
      {shape === "borderline" ? (
        <>
          <path d={halfCircle(x, y, r)} className={HALF_CLASS} />
          <path d={halfCircleHatch(x, y, r)} className={HATCH_CLASS} />
        </>
      ) : null}
    </>
  );
}
