/** How long something took or will take, as one says it: "less than a second", "14 s", "about 3 min". */
export function timeWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 1) return "less than a second";
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? `about ${minutes} min` : `about ${Math.round(ms / 3_600_000)} h`;
}

/** Until so much of the work has been watched, its pace says little. */
const WATCHED_MS = 2000;

/** The pace of work and what it leaves to do. */
export interface Pace {
  /** In a second, at least 1. */
  readonly rate: number;
  readonly leftMs: number;
}

/**
 * How fast work goes on and how long it will take, where that can be said.
 * @param elapsedMs since it began
 * @param total 0 where it is not known
 */
export function paceOf(done: number, total: number, elapsedMs: number): Pace | undefined {
  if (done <= 0 || total <= done || elapsedMs < WATCHED_MS) return undefined;
  const perMs = done / elapsedMs;
  return { rate: Math.max(1, Math.round(perMs * 1000)), leftMs: (total - done) / perMs };
}
