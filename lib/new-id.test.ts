import { stringify, validate, version } from "uuid";
import { expect, test } from "vitest";
import { newId } from "./new-id";

const DIGITS = "0123456789abcdefghijklmnopqrstuv";

/** The UUID that an id of 26 characters stands for. */
function uuidOf(id: string): string {
  const value = [...id].reduce((sum, digit) => sum * 32n + BigInt(DIGITS.indexOf(digit)), 0n);
  return stringify(Buffer.from(value.toString(16).padStart(32, "0"), "hex"));
}

test("ids are UUIDs of version 7 in 26 characters, each another, in the order they were made", () => {
  const before = Date.now();
  const ids = Array.from({ length: 2000 }, newId);
  expect(ids.filter((id) => !/^[0-9a-v]{26}$/.test(id))).toEqual([]);
  const uuids = ids.map(uuidOf);
  expect(uuids.filter((uuid) => !validate(uuid) || version(uuid) !== 7)).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...ids].sort()).toEqual(ids);
  const told = (uuid = "") => Number.parseInt(uuid.replaceAll("-", "").slice(0, 12), 16);
  expect(told(uuids[0])).toBeGreaterThanOrEqual(before);
  expect(told(uuids.at(-1))).toBeLessThanOrEqual(Date.now() + 1);
});

test("what ids of one moment do not share is random", () => {
  const tails = Array.from({ length: 600 }, () => newId().slice(-10));
  expect(new Set(tails).size).toBe(tails.length);
});
