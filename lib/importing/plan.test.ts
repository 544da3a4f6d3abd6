import { describe, expect, it } from "vitest";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { nameKey } from "./name-key";
import { type AccountLookup, createPlanner, type ExistingAccount } from "./plan";
import type { AccountRow } from "./read-account-row";

const lookupOf = (accounts: readonly ExistingAccount[]): AccountLookup => ({
  byExternalId: (id) => accounts.find(({ values }) => values.externalId === id),
  byNameKey: (key) => accounts.filter(({ values }) => nameKey(values.name ?? "") === key),
});

const row = (line: number, values: AccountValues): AccountRow => ({ line, values, problems: [] });

function plan(existing: readonly ExistingAccount[], rows: readonly AccountValues[]) {
  const planner = createPlanner();
  const lookup = lookupOf(existing);
  return rows.map((values, index) => planner.plan(row(index + 2, values), lookup));
}

const there: ExistingAccount[] = [
  { id: "a", values: { externalId: "1", name: "Alpha", country: "DE", tags: ["x"] } },
  { id: "b", values: { name: "Béta  AG", country: "CH" } },
  { id: "c", values: { name: "Twin", country: "FR" } },
  { id: "d", values: { name: "Twin", country: "BE" } },
];

describe("the plan of an account list", () => {
  it("matches by external id first, then by name and country", () => {
    const planned = plan(there, [
      { externalId: "1", name: "Alpha GmbH" },
      { name: "Béta  AG" },
      { name: "Beta AG", country: "AT" },
      { externalId: "9", name: "Alpha" },
      { name: "Twin", country: "FR" },
    ]);
    expect(planned.map((p) => [p.action, "id" in p ? p.id : undefined])).toEqual([
      ["update", "a"],
      ["unchanged", "b"],
      ["create", undefined],
      ["create", undefined],
      ["unchanged", "c"],
    ]);
    expect(planned[0]).toMatchObject({
      changes: [{ field: "name", from: "Alpha", to: "Alpha GmbH" }],
    });
  });

  it("adds an external id to an account that has none", () => {
    expect(plan(there, [{ externalId: "5", name: "Beta AG" }])[0]).toMatchObject({
      action: "update",
      id: "b",
      changes: [
        { field: "externalId", from: null, to: "5" },
        { field: "name", from: "Béta  AG", to: "Beta AG" },
      ],
    });
  });

  it("never takes the first of several", () => {
    expect(plan(there, [{ name: "Twin" }])[0]).toMatchObject({
      action: "error",
      problems: [{ line: 2, code: "ambiguousName" }],
    });
  });

  it("finds the same account twice in the file and names both lines", () => {
    const codes = plan(there, [
      { externalId: "1", name: "Alpha" },
      { externalId: "1", name: "Alpha" },
      { name: "New" },
      { name: "NEW" },
      { name: "Béta AG" },
      { name: "Béta AG", country: "CH" },
    ]).map((p) =>
      p.action === "error" ? [p.problems[0]?.code, p.problems[0]?.otherLine] : p.action,
    );
    expect(codes).toEqual([
      "unchanged",
      ["sameId", 2],
      "create",
      ["sameName", 4],
      "update",
      ["sameName", 6],
    ]);
  });

  it("keeps what an empty cell or an absent column says nothing about", () => {
    expect(plan(there, [{ externalId: "1", tags: ["x"] }])[0]).toMatchObject({
      action: "unchanged",
    });
  });

  it("needs a name to create, and passes the errors of a row on", () => {
    expect(plan(there, [{ externalId: "7" }])[0]).toMatchObject({
      action: "error",
      problems: [{ code: "noName" }],
    });
    const problems = [
      { line: 2, code: "shortRow" },
      { line: 2, code: "notADate", field: "customerSince" },
    ] as const;
    expect(
      createPlanner().plan({ line: 2, values: { name: "A" }, problems }, lookupOf([])),
    ).toEqual({
      line: 2,
      action: "error",
      warnings: [problems[0]],
      problems: [problems[1]],
    });
  });
});
