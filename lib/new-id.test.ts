import { validate, version } from "uuid";
import { expect, test } from "vitest";
import { newId } from "./new-id";

test("ids are UUIDs of version 7, each another, in the order they were made", () => {
  const before = Date.now();
  const ids = Array.from({ length: 2000 }, newId);
  expect(ids.filter((id) => !validate(id) || version(id) !== 7)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  const told = (id = "") => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(told(ids[0])).toBeGreaterThanOrEqual(before);
  expect(told(ids.at(-1))).toBeLessThanOrEqual(Date.now() + 1);
});

test("what ids of one moment do not share is random", () => {
  const tails = Array.from({ length: 600 }, () => newId().slice(-10));
  expect(new Set(tails).size).toBe(tails.length);
});
