import { expect, test } from "vitest";
import { shownNumber } from "./order-numbers";

const BIRCH = "01k8abcdefghijklmnopqrstu0";
const OTHER = "01k8abcdefghijklmnopqrstu1";

test.each([
  ["2", "2"],
  [`2 (${BIRCH})`, "2 (Birch $& Co)"],
  [`2 (${BIRCH}) (2024)`, "2 (Birch $& Co) (2024)"],
  [`2 (${BIRCH}) (credit)`, "2 (Birch $& Co) (credit)"],
  [`2 (${OTHER})`, "2 (of another account before)"],
  [`${BIRCH} order 20000`, "no number"],
  [`${BIRCH} credit 20000`, "no number"],
])("import 28: the stored number %s is shown as %s", (stored, shown) => {
  expect(shownNumber(stored, BIRCH, "Birch $& Co")).toBe(shown);
});
