import { expect, test } from "vitest";
import { identifier } from "./identifier";

test.each([
  ["17850.0", "17850"],
  ["17850,0", "17850"],
  ["00123.00", "00123"],
  ["17850", "17850"],
  ["1.000", "1.000"],
  ["1.10", "1.10"],
  ["A-1.0", "A-1.0"],
  ["0", "0"],
  ["", ""],
])("import 42: %s is %s", (cell, id) => {
  expect(identifier(cell)).toBe(id);
});
