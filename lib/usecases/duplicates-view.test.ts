import { expect, it } from "vitest";
import { viewDuplicates } from "./duplicates-view";
import { formatFor } from "./format-for";

const FORMAT = formatFor("en-GB", "EUR");
const listed = [
  { value: "Beta", lines: [2, 3], more: 0 },
  { value: "Eta", lines: [4, 7], more: 2 },
];

it("says how many duplicates are listed and which rows have all of them, where some are not", () => {
  const view = viewDuplicates(
    { duplicates: { accounts: 1200, listed }, kinds: { sameName: 1200, badDate: 3 } },
    FORMAT,
  );
  expect(view.duplicates).toEqual([
    "“Beta” is in lines 2, 3.",
    "“Eta” is in lines 4, 7 and 2 more.",
  ]);
  expect(view.duplicatesFinding).toBe(
    "1,200 accounts appear in more than one row. The first row counts; the others are errors. The first 2 are listed here.",
  );
  expect(view.duplicateKinds).toEqual([{ kind: "sameName", title: "Duplicate accounts" }]);
});

it("says no more where all are listed", () => {
  const view = viewDuplicates({ duplicates: { accounts: 2, listed }, kinds: {} }, FORMAT);
  expect(view.duplicatesFinding).toBe(
    "2 accounts appear in more than one row. The first row counts; the others are errors.",
  );
  expect(view.duplicateKinds).toEqual([]);
});
