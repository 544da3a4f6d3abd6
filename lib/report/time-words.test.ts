import { describe, expect, test } from "vitest";
import { paceOf, timeWords } from "./time-words";

describe("import 20: time in words", () => {
  test.each([
    [0, "less than a second"],
    [499, "less than a second"],
    [500, "1 s"],
    [14_400, "14 s"],
    [59_499, "59 s"],
    [59_500, "about 1 min"],
    [149_000, "about 2 min"],
    [3_569_000, "about 59 min"],
    [3_570_000, "about 1 h"],
    [9_000_001, "about 3 h"],
  ])("import 20: %d ms is %s", (ms, words) => {
    expect(timeWords(ms)).toBe(words);
  });
});

describe("import 20: pace of work", () => {
  test("import 20: is rows in a second and the time left at that pace", () => {
    expect(paceOf(12_000, 1_000_000, 4000)).toEqual({ rate: 3000, leftMs: 988_000 / 3 });
  });

  test("import 20: is at least a row in a second", () => {
    expect(paceOf(1, 3, 10_000)).toEqual({ rate: 1, leftMs: 20_000 });
  });

  test.each([
    ["nothing is done", 0, 100, 5000],
    ["it has just begun", 50, 100, 1999],
    ["nobody knows how much there is", 50, 0, 5000],
    ["everything is done", 100, 100, 5000],
  ])("import 20: is not said where %s", (_, done, total, elapsed) => {
    expect(paceOf(done, total, elapsed)).toBeUndefined();
  });
});
