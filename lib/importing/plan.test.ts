import { describe, expect, it } from "vitest";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { RowDecision } from "@/lib/schemas/import-decisions";
import type { AccountLookup, ExistingAccount } from "./match-account";
import { domainOf, nameKey } from "./name-key";
import { createPlanner, type PlanChoices } from "./plan";
import type { AccountRow } from "./read-account-row";

const lookupOf = (accounts: readonly ExistingAccount[]): AccountLookup => ({
  byKey: (id) => accounts.find((account) => account.id === id),
  byExternalId: (id) => accounts.find(({ values }) => values.externalId === id),
  byDomain: (domain) => accounts.filter(({ values }) => domainOf(values.website ?? "") === domain),
  byNameKey: (key) => accounts.filter(({ values }) => nameKey(values.name ?? "") === key),
});

const ASKS_NOTHING: PlanChoices = {
  mode: "both",
  isShared: () => false,
  decisions: new Map(),
  leaveAsked: false,
};

type Given = AccountValues & { readonly key?: string };

const row = (line: number, { key, ...values }: Given): AccountRow => ({
  line,
  ...(key !== undefined && { key }),
  values,
  problems: [],
});

/** Plans rows that stand in the lines 2, 3, … */
function planAll(
  existing: readonly ExistingAccount[],
  rows: readonly Given[],
  choices: Partial<PlanChoices> = {},
) {
  const planner = createPlanner({ ...ASKS_NOTHING, ...choices });
  const lookup = lookupOf(existing);
  const planned = rows.map((given, index) => planner.plan(row(index + 2, given), lookup));
  return { planned, duplicates: planner.duplicates() };
}

const plan = (...given: Parameters<typeof planAll>) => planAll(...given).planned;

/** What is done with each row, to which account, found by what. */
const outcomes = (planned: ReturnType<typeof plan>) =>
  planned.map((p) => {
    if (p.action === "error") return [p.problems[0]?.code, p.problems[0]?.otherLine];
    return "id" in p ? [p.action, p.id, p.matchedBy] : [p.action];
  });

const there: ExistingAccount[] = [
  { id: "a", values: { externalId: "1", name: "Alpha", country: "DE", tags: ["x"] } },
  { id: "b", values: { name: "Béta  AG", country: "CH" } },
  { id: "c", values: { name: "Twin", country: "FR" } },
  { id: "d", values: { name: "Twin", country: "BE" } },
];

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
