import { expect, test } from "vitest";
import { hardlyMeet, hardlyMetSentence } from "./hardly-meet";

test.each([
  [0, 2, 2, true],
  [1, 10, 10, true],
  [2, 10, 10, false],
  [10, 10, 5000, false],
  [1, 5000, 10, true],
  [0, 0, 10, false],
  [0, 10, 0, false],
])("import 42: %i of %i and %i hardly meet: %s", (met, one, other, expected) => {
  expect(hardlyMeet(met, one, other)).toBe(expected);
});

test("import 42: examples of both", () => {
  const found = { met: 0, of: 2, examples: ["17850"], otherExamples: ["K-17850", "K-9"] };
  expect(hardlyMetSentence(found, "the account list", "the order history")).toBe(
    "No account is in both the account list and the order history. Compare how they are written: “17850” in the account list, “K-17850”, “K-9” in the order history.",
  );
  const one = hardlyMetSentence({ ...found, met: 1, of: 30 }, "this file", "the portfolio");
  expect(one).toMatch(/^Only 1 of 30 accounts is in both this file and the portfolio\. /);
  const two = hardlyMetSentence({ ...found, met: 2, of: 30 }, "this file", "the portfolio");
  expect(two).toMatch(/^Only 2 of 30 accounts are in both/);
});
