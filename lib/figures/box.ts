/** What every layout shares. Units are those of the drawing's box, origin at the top left. */

/** Where the drawing stands in its box: `margin` is left free for labels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** The part of a box that is drawn in: its edges. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A labelled place on an axis; `at` is x or y in the box. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** What a figure marks; the colours and shapes are those of every list. */
export type FigureSegment = "client" | "customer" | "unrated";

export function plotOf(box: Box): Plot {
  return {
    left: box.margin.left,
    right: box.width - box.margin.right,
    top: box.margin.top,
    bottom: box.height - box.margin.bottom,
  };
}

/** Two decimals are finer than any screen or printer and keep paths short. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
