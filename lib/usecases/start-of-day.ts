import type { Day } from "@/lib/scoring/facts";
import { dayIn } from "./as-of";
import { dateFormat } from "./kept-formats";

const DAY_MS = 86_400_000;

/**
 * The first instant of a calendar date in a time zone. Where clocks are put forward at midnight it
 * is the moment after the gap.
 */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = day * DAY_MS;
  const guess = midnight - offsetAt(midnight, timeZone);
  const candidates = [guess, midnight - offsetAt(guess, timeZone)];
  const within = candidates.filter((at) => dayIn(timeZone, new Date(at)) === day);
  return new Date(Math.min(...(within.length > 0 ? within : candidates)));
}

/** How far the clocks of a time zone are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = dateFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(at));
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - at;
}
