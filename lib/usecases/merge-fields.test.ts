import { describe, expect, it } from "vitest";
import { isSameText, mergeFields } from "./merge-fields";

const merged = (typed: string, shown: string, now: string) => {
  const found = mergeFields(["it"], {
    typed: { it: typed },
    shown: { it: shown },
    now: { it: now },
  });
  return Object.entries(found).flatMap(([where, fields]) => (fields.length > 0 ? [where] : []));
};

describe("a field", () => {
  it.each([
    ["nobody touched", "a", "a", "a", []],
    ["changed here", "b", "a", "a", ["kept"]],
    ["emptied here", "", "a", "a", ["kept"]],
    ["changed there", "a", "a", "b", ["taken"]],
    ["emptied there", "a", "a", "", ["taken"]],
    ["changed here and there", "b", "a", "c", ["toDecide"]],
    ["emptied here and changed there", "", "a", "c", ["toDecide"]],
    ["changed here and there to the same", "b", "a", "b", []],
    ["changed there and back", "b", "a", "a", ["kept"]],
  ])("%s", (_, typed, shown, now, where) => {
    expect(merged(typed, shown, now)).toEqual(where);
  });
});

it("texts are the same whatever line ends a browser sends", () => {
  expect(isSameText("one\r\ntwo", "one\ntwo ")).toBe(true);
  expect(isSameText(undefined, "")).toBe(true);
  expect(isSameText("one", "two")).toBe(false);
});
