import type { SegmentShape } from "@/lib/figures/segment-shapes";

/** Colour of a mark by what it stands for; on paper black, outline or hatch instead. */
export const SHAPE_CLASSES: Record<SegmentShape, string> = {
  client: "fill-client print:fill-[black]",
  customer: "fill-page stroke-customer stroke-[1.75] print:stroke-[black]",
  borderline: "fill-page stroke-borderline stroke-[1.5] print:stroke-[black]",
  unrated: "fill-page stroke-muted stroke-[1.25] [stroke-dasharray:2_1.5] print:stroke-[black]",
};

/** The filled half of a borderline mark; its hatch takes over on paper. */
export const HALF_CLASS = "fill-borderline print:fill-none";
export const HATCH_CLASS = "fill-none stroke-none print:stroke-[black] print:stroke-[0.75]";
