/** One number of the definition. */
export interface ModelNumber {
  readonly path: string;
  /** Of a rule that a model may lack: its place. */
  readonly rule?: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

/** One curve of the definition. */
export interface ModelCurve {
  readonly path: string;
  readonly rule?: string;
  readonly label: string;
  /** What x is. */
  readonly x: string;
  /** What the height is: points 0–100, a factor 0–1, or a score 0–100. */
  readonly y: "points" | "factor" | "score";
}
