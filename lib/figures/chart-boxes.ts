import type { Box } from "./box";

/**
 * The boxes of all charts. They are equally wide: a box is scaled to its column, and the text in it
 * with it, so that charts side by side have text of one size.
 */
export const CHART_BOXES = {
  pareto: { width: 480, height: 330, margin: { top: 34, right: 30, bottom: 52, left: 68 } },
  quadrant: { width: 480, height: 380, margin: { top: 58, right: 16, bottom: 52, left: 58 } },
  split: { width: 480, height: 0, margin: { top: 0, right: 2, bottom: 4, left: 2 } },
  waterfall: { width: 480, height: 0, margin: { top: 26, right: 2, bottom: 6, left: 2 } },
  score: { width: 480, height: 330, margin: { top: 62, right: 30, bottom: 52, left: 58 } },
  histogram: { width: 480, height: 280, margin: { top: 56, right: 16, bottom: 52, left: 56 } },
  tickets: { width: 480, height: 300, margin: { top: 62, right: 24, bottom: 52, left: 44 } },
  curve: { width: 480, height: 280, margin: { top: 18, right: 26, bottom: 52, left: 58 } },
} as const satisfies Readonly<Record<string, Box>>;
