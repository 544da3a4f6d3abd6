import { expect, test } from "vitest";
import { identifier, renewedIdentifier, renewedNumber } from "./identifier";

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
  ["'00123", "00123"],
  ["'", "'"],
  ["AC\u00a012", "AC 12"],
  ["AC  12", "AC 12"],
  ["\uff21\uff23\uff11\uff12", "AC12"],
  ["Mu\u0308-1", "M\u00fc-1"],
  ["ACC-1", "ACC-1"],
  ["acc-1", "acc-1"],
])("import 42: %s is %s", (cell, id) => {
  expect(identifier(cell)).toBe(id);
});

test.each([
  ["17850.0", "17850"],
  ["17850.0 (credit)", "17850 (credit)"],
  ["17850.0 (01k8) (2024)", "17850 (01k8) (2024)"],
  ['="0001"', "0001"],
  ['="0001" (2)', "0001 (2)"],
  ['="17850.0"', "17850"],
  ["01k8 order 20000", "01k8 order 20000"],
  ["R 17.0", "R 17.0"],
])("import 42: the stored order %s is %s today", (stored, number) => {
  expect(renewedNumber(stored)).toBe(number);
});

test("import 42: the stored id of an account", () => {
  expect(['="00123"', "17850.0", "K-1"].map(renewedIdentifier)).toEqual(["00123", "17850", "K-1"]);
});
