import { z } from "zod";
import { curve } from "./model-curve";

/** The rules that a model may have or lack: what one lacks, it rates without. */

export const points = z.number().min(0).max(100);
export const share = z.number().min(0).max(1);

const gaps = z.number().min(1).max(100);
const months = z.number().min(1).max(120);

export const rhythm = z.strictObject({
  lapseUsualGaps: gaps,
  lapseLongestGaps: gaps,
  shortGapMonths: months,
  patienceMonths: months,
  longGaps: gaps,
  quietLongestGaps: gaps,
});

export const newcomer = z.strictObject({
  belowDays: z.int().min(1).max(3650),
  purchases: z.int().min(1).max(1000),
});

export const latestStart = z.strictObject({
  days: z.int().min(0).max(3650),
  usualGaps: z.number().min(0).max(100),
});

export const trust = z.strictObject({
  above: z.number().min(0).max(10_000),
  curve: curve(share, "rising"),
});

export const commitment = z.strictObject({ curve: curve(share, "rising") });

export const certainty = z.strictObject({
  borderlineFromShare: share,
  signals: z.strictObject({ low: points, high: points }).refine(({ low, high }) => low < high, {
    message: "the low fill must lie below the high one",
  }),
  bidShare: share,
  vouchedFrom: z.number().min(1).max(5),
});
