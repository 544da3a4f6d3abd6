import type { Day } from "@/lib/scoring/facts";
import { dateFormat } from "./kept-formats";

/** The calendar date of an instant in a time zone, as days since 1970-01-01. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = dateFormat("en-GB", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
}

/** The as-of date of a workspace: its fixed date, else today in its time zone. */
export function asOfDay(workspace: { asOf: Day | null; timeZone: string }, now: Date): Day {
  return workspace.asOf ?? dayIn(workspace.timeZone, now);
}
