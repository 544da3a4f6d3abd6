import { expect, it } from "vitest";
import { visibleText } from "./visible-text";

it.each([
  ["Nul\0pe", "Nulpe"],
  ["\u202Egnp.exe", "gnp.exe"],
  ["a\u2066b\u2069", "ab"],
  ["\u001B[31mred", "[31mred"],
  ["two\nlines\tand a tab", "two\nlines\tand a tab"],
  ["👩\u200D🚀 Zoë e\u0301", "👩\u200D🚀 Zoë e\u0301"],
  ["می\u200Cخواهم", "می\u200Cخواهم"],
])("%j is seen as %j", (text, seen) => {
  expect(visibleText(text)).toBe(seen);
});
