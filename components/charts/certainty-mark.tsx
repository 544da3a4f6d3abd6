import { SegmentGlyph } from "./segment-glyph";

interface CertaintyMarkProps {
  readonly certainty: "sure" | "check first";
  /** Close to where a client begins. */
  readonly borderline: boolean;
}

/** How sure a rating is, in the words of lists; a borderline one has its shape. */
export function CertaintyMark({ certainty, borderline }: CertaintyMarkProps) {
  if (!borderline) return <span className="whitespace-nowrap">{certainty}</span>;
  return (
    <span title="borderline" className="inline-flex items-center gap-1 whitespace-nowrap">
      <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3.5 shrink-0">
        <SegmentGlyph shape="borderline" x={0} y={0} r={5.5} />
      </svg>
      {certainty}
    </span>
  );
}
