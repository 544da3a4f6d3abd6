import type { FigureSegment } from "@/lib/figures/box";
import type { SegmentShape } from "@/lib/figures/segment-shapes";
import { SegmentGlyph } from "./segment-glyph";

const WORDS: Record<SegmentShape, string> = {
  client: "Client",
  customer: "Customer",
  unrated: "Unrated",
  borderline: "borderline",
};

const TEXT: Record<SegmentShape, string> = {
  client: "text-client print:text-ink",
  customer: "text-customer-text print:text-ink",
  unrated: "text-muted",
  borderline: "text-muted",
};

interface SegmentMarkProps {
  readonly mark: {
    /** The computed one. */
    readonly segment: FigureSegment;
    /** What a person says instead, or that it has expired. */
    readonly override?: "client" | "customer" | "expired" | null | undefined;
    readonly borderline: boolean;
    readonly provisional: boolean;
    readonly lapsed: boolean;
    readonly quiet: boolean;
  };
}

/**
 * A segment as word, shape and colour, with its flags as small words beside it; then what a person
 * says instead, never in its place.
 */
export function SegmentMark({ mark }: SegmentMarkProps) {
  const flags = [
    mark.provisional ? "provisional" : "",
    mark.quiet ? "quiet" : "",
    mark.lapsed ? "lapsed" : "",
  ].filter((flag) => flag !== "");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Named shape={mark.segment} className="font-semibold" />
      {mark.borderline ? <Named shape="borderline" className="text-caption" /> : null}
      {flags.length > 0 ? (
        <span className="text-caption text-muted">{flags.join(", ")}</span>
      ) : null}
      <Override state={mark.override ?? undefined} />
    </span>
  );
}

function Override({ state }: { readonly state: "client" | "customer" | "expired" | undefined }) {
  if (state === undefined) return null;
  if (state === "expired") return <span className="text-caption text-muted">override expired</span>;
  return (
    <span className="inline-flex items-center gap-1 text-caption whitespace-nowrap">
      overridden: <Named shape={state} className="font-semibold" />
    </span>
  );
}

function Named({ shape, className }: { readonly shape: SegmentShape; readonly className: string }) {
  return (
    <span
      className={`inline-flex items-center gap-1 whitespace-nowrap ${TEXT[shape]} ${className}`}
    >
      <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3.5 shrink-0">
        <SegmentGlyph shape={shape} x={0} y={0} r={shape === "client" ? 6.5 : 5.5} />
      </svg>
      {WORDS[shape]}
    </span>
  );
}
