import { expect, it } from "vitest";
import { findDoors } from "./doors";
import { ACTIONS, HANDLERS, PAGES } from "./expectations";

const doors = findDoors();

it.each([
  ["page", doors.pages, PAGES, 14],
  ["handler", doors.handlers, HANDLERS, 8],
  ["server action", doors.actions, ACTIONS, 20],
] as const)("every %s is in the access matrix, and nothing else", (_, found, expected, least) => {
  expect(found.length).toBeGreaterThanOrEqual(least);
  expect(Object.keys(expected).sort()).toEqual([...found].sort());
});
