import { describe, expect, it } from "vitest";
import type { RowDecision } from "@/lib/schemas/import-decisions";
import { type Given, outcomes, plan, planAll, there } from "@/tests/factories/plan-rows";
import type { ExistingAccount } from "./match-account";
import type { PlanChoices } from "./plan";

describe("import 15: the match order", () => {
  const acme = { website: "https://www.acme.example/de" };
  const sites: ExistingAccount[] = [
    { id: "a", values: { externalId: "1", name: "Acme", country: "DE", ...acme } },
    { id: "b", values: { name: "Bolt", website: "bolt.example" } },
    { id: "g", values: { name: "Group North", website: "group.example" } },
    { id: "h", values: { name: "Group South", website: "group.example" } },
  ];

  it("is our key, external id, domain, then name and country", () => {
    const planned = plan(sites, [
      { key: "b", name: "Group North" },
      { key: "unknown here", externalId: "1", name: "Bolt" },
      { name: "Group south" },
    ]);
    expect(outcomes(planned)).toEqual([
      ["update", "b", "key"],
      ["update", "a", "externalId"],
      ["update", "h", "name"],
    ]);
    const byDomain = plan(sites, [{ name: "Bolt Germany", website: "http://bolt.example" }]);
    expect(outcomes(byDomain)).toEqual([["update", "b", "domain"]]);
  });

  it("an account that our key finds does not get another's external id", () => {
    expect(outcomes(plan(sites, [{ key: "b", externalId: "1" }]))).toEqual([
      ["idTaken", undefined],
    ]);
  });

  it.each([
    ["an account with another external id", { externalId: "9", name: "Acme 2", ...acme }],
    ["an account of another country", { name: "Acme 2", country: "FR", ...acme }],
    ["one of several with it", { name: "Group West", website: "group.example" }],
    ["whoever has a page on a site of everybody's", { name: "Cato", website: "facebook.com/c" }],
  ])("a domain does not find %s", (_, values) => {
    const there = [...sites, { id: "f", values: { name: "F", website: "facebook.com/f" } }];
    expect(outcomes(plan(there, [values]))).toEqual([["create"]]);
  });

  it("a domain that several rows have decides nothing", () => {
    const rows = [
      { name: "Bolt South", website: "bolt.example" },
      { name: "Bolt", website: "bolt.example" },
    ];
    const isShared = (domain: string) => domain === "bolt.example";
    expect(outcomes(plan(sites, rows, { isShared }))).toEqual([
      ["create"],
      ["unchanged", "b", "name"],
    ]);
  });
});

describe("import 15: ambiguous means asked, never the first", () => {
  const decide = (decision: Omit<RowDecision, "line">) =>
    outcomes(
      plan(there, [{ name: "Twin", industry: "x" }], {
        decisions: new Map([[2, { line: 2, ...decision }]]),
      }),
    );

  it("where several have the name, or name and domain mean different ones", () => {
    expect(plan(there, [{ name: "Twin" }])[0]).toMatchObject({
      action: "ask",
      candidates: [{ id: "c" }, { id: "d" }],
    });
    const site: ExistingAccount = { id: "s", values: { name: "S", website: "s.example" } };
    const both = plan([...there, site], [{ name: "Beta AG", website: "s.example" }]);
    expect(both[0]).toMatchObject({ action: "ask", candidates: [{ id: "s" }, { id: "b" }] });
  });

  it("takes what was decided, and asks where that account is none of them", () => {
    expect(decide({ choice: "account", accountId: "d" })).toEqual([["update", "d", "choice"]]);
    expect(decide({ choice: "account", accountId: "a" })).toEqual([["ask"]]);
    expect(decide({ choice: "create" })).toEqual([["create"]]);
    expect(decide({ choice: "leave" })).toEqual([["skip"]]);
    expect(outcomes(plan(there, [{ name: "Twin" }], { leaveAsked: true }))).toEqual([["skip"]]);
  });
});

describe("import 16: modes", () => {
  const rows = [{ externalId: "1", name: "Omega" }, { name: "New" }, { name: "Twin" }];
  const skipped = (mode: PlanChoices["mode"]) =>
    plan(there, rows, { mode }).map((p) => (p.action === "skip" ? p.reason : p.action));

  it.each([
    ["both", ["update", "create", "ask"]],
    ["create", ["exists", "create", "exists"]],
    ["update", ["update", "notThere", "ask"]],
  ] as const)("%s", (mode, expected) => {
    expect(skipped(mode)).toEqual(expected);
  });

  it("update only needs no name, and creates nothing by decision either", () => {
    const decisions = new Map([[3, { line: 3, choice: "create" } as const]]);
    const planned = plan(there, [{ externalId: "77" }, { name: "Twin" }], {
      mode: "update",
      decisions,
    });
    expect(planned).toMatchObject([{ reason: "notThere" }, { reason: "notThere" }]);
  });
});

describe("import 15: duplicates inside the file", () => {
  const id = { externalId: "A-1", name: "New" };
  const plain = { name: "NEW" };
  const german = { name: "New", country: "DE" };
  const twice = ["sameName", 2];

  it.each<[string, Given[], unknown[]]>([
    ["an id, then the name alone", [id, plain], twice],
    ["the name alone, then an id", [plain, id], twice],
    ["a country, then none", [german, plain], twice],
    ["none, then a country", [plain, german], twice],
    ["two countries", [german, { ...german, country: "FR" }], ["create"]],
    ["two ids", [id, { ...id, externalId: "A-2" }], ["create"]],
  ])("%s", (_, rows, second) => {
    expect(outcomes(plan([], rows))).toEqual([["create"], second]);
  });

  it("are listed with all their lines", () => {
    const { planned, duplicates } = planAll(there, [
      { externalId: "1", name: "Alpha" },
      { name: "New" },
      { externalId: "1" },
      { name: "Béta AG", country: "CH" },
      { name: "NEW" },
      { key: "b", name: "Béta" },
      { externalId: "1", name: "Omega" },
    ]);
    expect(outcomes(planned).map(([what]) => what)).toEqual([
      "unchanged",
      "create",
      "sameId",
      "update",
      "sameName",
      "sameName",
      "sameId",
    ]);
    expect(duplicates).toEqual([
      { value: "1", lines: [2, 4, 8] },
      { value: "NEW", lines: [3, 6] },
      { value: "Béta", lines: [5, 7] },
    ]);
  });

  it("import 26: namesakes with our key are nobody's duplicates", () => {
    const rows = [
      { key: "c", name: "Twin" },
      { key: "d", name: "Twin" },
    ];
    expect(outcomes(plan(there, rows))).toEqual([
      ["unchanged", "c", "key"],
      ["unchanged", "d", "key"],
    ]);
  });
});
