import { expect, it } from "vitest";
import { asOfDay, dayIn } from "./as-of";

it("reads the calendar date in the workspace's own zone", () => {
  const instant = new Date("2026-03-01T11:30:00Z");
  expect(dayIn("UTC", instant)).toBe(20513);
  expect(dayIn("Pacific/Auckland", instant)).toBe(20514);
  expect(dayIn("America/Los_Angeles", new Date("2026-03-01T07:59:00Z"))).toBe(20512);
});

it("prefers a fixed date", () => {
  expect(asOfDay({ asOf: 12934, timeZone: "UTC" }, new Date(0))).toBe(12934);
});
