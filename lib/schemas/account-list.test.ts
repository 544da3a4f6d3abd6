import { expect, it } from "vitest";
import { accountListQuery, writeCursor } from "./account-list";

it.each([1, 2 ** 31, Number.MAX_SAFE_INTEGER])("goes on behind row %d", (row) => {
  const after = writeCursor({ value: "acme", row });
  expect(accountListQuery.parse({ after }).after).toEqual({ value: "acme", row });
});

it.each([0, -1, 1.5, 2 ** 53])("shows the first page where a cursor names row %d", (row) => {
  const after = writeCursor({ value: "acme", row });
  expect(accountListQuery.parse({ after }).after).toBeUndefined();
});
