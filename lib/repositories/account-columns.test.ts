import { expect, it } from "vitest";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import { DERIVED_FIELDS } from "@/lib/schemas/account-record";
import { ACCOUNT_READ_COLUMNS, accountColumns } from "./account-columns";

/** The owner is stored as a person. */
const FIELDS = [...Object.keys(ACCOUNT_FIELDS), ...DERIVED_FIELDS].filter(
  (field) => field !== "owner",
);

it("writes and reads every fact that people can give", () => {
  const at = new Date(0);
  const written = accountColumns(
    {
      id: "a",
      values: {},
      ownerId: "p",
      ownerName: "P",
      evidence: {},
      version: 1,
      importId: null,
      createdAt: at,
      updatedAt: at,
    },
    { nameKey: "", domain: null },
  );
  expect(FIELDS.filter((field) => !Object.hasOwn(written, field))).toEqual([]);
  expect(FIELDS.filter((field) => !ACCOUNT_READ_COLUMNS.includes(field))).toEqual([]);
});
