import { expect, test } from "vitest";
import { toDecimal } from "@/lib/tabular/decimal";
import { isTooLarge } from "./too-large";

test.each([
  ["9007199254740993.01", "EUR", true],
  ["90000000000.00", "EUR", false],
  ["90000000000.01", "EUR", true],
  ["-90000000000.01", "EUR", true],
  ["9000000000000", "JPY", false],
  ["9000000000001", "JPY", true],
  ["9000000000.001", "KWD", true],
  ["123456789.123456", "EUR", false],
])("import 46: %s %s is too large to count: %s", (text, currency, expected) => {
  const amount = toDecimal(text);
  if (!amount) throw new Error("No number.");
  expect(isTooLarge(amount, currency)).toBe(expected);
});
