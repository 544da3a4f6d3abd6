import { describe, expect, it } from "vitest";
import { ASKS_NOTHING, lookupOf, plan, there } from "@/tests/factories/plan-rows";
import { createPlanner } from "./plan";

describe("the plan of an account list", () => {
  it("import 15: matches by external id first, then by name and country", () => {
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

  it("import 15: finds the same account twice in the file and names both lines", () => {
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

  it("import 16: keeps what an empty cell or an absent column says nothing about", () => {
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
      createPlanner(ASKS_NOTHING).plan({ line: 2, values: { name: "A" }, problems }, lookupOf([])),
    ).toEqual({
      line: 2,
      action: "error",
      warnings: [problems[0]],
      problems: [problems[1]],
    });
  });
});
