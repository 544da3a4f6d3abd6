/** Words in a drawing: where they begin, end or have their middle, and their base line. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Text is at most so high in units of a box, where its column is the narrowest. */
const TEXT_HIGH = 19;
/** A letter is about so wide. */
const LETTER = 0.55 * TEXT_HIGH;

/** The room that words take at their largest. */
export function labelBox({ text, x, y, anchor }: Label) {
  const width = text.length * LETTER;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - TEXT_HIGH * 0.75, bottom: y + TEXT_HIGH * 0.2 };
}

/** An upright or level line. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Whether an upright or level line runs through words. */
export function isCrossed(label: Label, { x1, y1, x2, y2 }: Segment): boolean {
  const { left, right, top, bottom } = labelBox(label);
  return (
    Math.max(x1, x2) > left &&
    Math.min(x1, x2) < right &&
    Math.max(y1, y2) > top &&
    Math.min(y1, y2) < bottom
  );
}
