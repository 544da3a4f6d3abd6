import { expect, it } from "vitest";
import { startOfDay } from "./start-of-day";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

it.each([
  ["UTC", "2026-03-31", "2026-03-31T00:00:00.000Z"],
  ["Europe/Lisbon", "2026-07-01", "2026-06-30T23:00:00.000Z"],
  ["America/New_York", "2026-03-08", "2026-03-08T05:00:00.000Z"],
  ["Asia/Kathmandu", "2026-01-01", "2025-12-31T18:15:00.000Z"],
  // The day on which the clocks change, and the day after.
  ["Pacific/Auckland", "2026-04-05", "2026-04-04T11:00:00.000Z"],
  ["Pacific/Auckland", "2026-04-06", "2026-04-05T12:00:00.000Z"],
  ["Pacific/Auckland", "2026-09-27", "2026-09-26T12:00:00.000Z"],
  // No midnight: the clocks go from 23:59:59 to 01:00.
  ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00.000Z"],
])("in %s %s begins at %s", (timeZone, iso, begins) => {
  expect(startOfDay(day(iso), timeZone).toISOString()).toBe(begins);
});
