import { expect, it } from "vitest";
import { ACTIONS } from "./action-expectations";
import { findDoors } from "./doors";
import { HANDLERS, PAGES } from "./expectations";

const doors = findDoors();

it.each([
  ["page", doors.pages, PAGES, 23],
  ["handler", doors.handlers, HANDLERS, 12],
  ["server action", doors.actions, ACTIONS, 37],
] as const)("every %s is in the access matrix, and nothing else", (_, found, expected, least) => {
  expect(found.length).toBeGreaterThanOrEqual(least);
  expect(Object.keys(expected).sort()).toEqual([...found].sort());
});
