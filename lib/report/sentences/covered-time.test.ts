import { expect, it } from "vitest";
import { coveredTime } from "./covered-time";

const DAY_MS = 86_400_000;
const dayOf = (iso: string) => Date.parse(iso) / DAY_MS;
const isoOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
const WORDS = { date: isoOf, count: String };
const LONGER = " Accounts that bought earlier have been with you longer than this shows.";

it.each([
  ["2024-01-02", "2024-03-26", `3 months.${LONGER}`],
  ["2024-01-02", "2024-01-02", `1 day.${LONGER}`],
  ["2024-01-02", "2024-02-10", `40 days.${LONGER}`],
  ["2024-01-01", "2024-12-31", `12 months.${LONGER}`],
  ["2020-01-01", "2024-12-31", "60 months."],
])("import 49: orders from %s to %s cover %s", (first, last, words) => {
  expect(coveredTime(dayOf(first), dayOf(last), WORDS)).toBe(
    `Orders from ${first} to ${last}: ${words}`,
  );
});
