import { describe, expect, it } from "vitest";
import type { EmptyCells } from "@/lib/schemas/import-decisions";
import { isoToDay } from "@/lib/tabular/date-format";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";
import { problemSentence } from "./problem-sentences";
import { proposeAccountMapping, proposedChoices } from "./propose-mapping";
import { type AccountRow, accountRowReader } from "./read-account-row";

const day = (iso: string) => isoToDay(iso) ?? Number.NaN;

async function readRows(text: string, emptyCells: EmptyCells = "keep"): Promise<AccountRow[]> {
  const source = () => [new TextEncoder().encode(text)];
  const profile = await profileTable(source);
  if (!profile.ok) throw new Error(profile.error.code);
  const choices = proposedChoices(proposeAccountMapping(profile.value.columns));
  const reader = accountRowReader({
    choices,
    asOf: day("2024-12-31"),
    emptyCells,
    defaultCurrency: "EUR",
  });
  const rows: AccountRow[] = [];
  for await (const batch of readTable(source, profile.value.format))
    rows.push(...batch.map(reader));
  return rows;
}

const problemsOf = (rows: readonly AccountRow[]) =>
  rows.flatMap(({ problems }) => problems.map(({ line, code, field }) => [line, code, field]));

it("reads every type of field", async () => {
  const [row] = await readRows(
    "External ID;Account name;Country;Kind;Currency;Customer since;Orders (total);Revenue (total);Direct-award share;Agreement;Contact;Personalization (0-100);Named manager;Tags\n" +
      "00123;Köhler & Co;Deutschland;Händler;JPY;31.03.2020;12;1.234,6;90 %;Rahmenvertrag;fester Ansprechpartner;75;ja;a, b;a\n",
  );
  expect(row?.values.externalId).toBe("00123");
  expect(row?.problems.map(({ code }) => code)).toEqual(["longRow"]);
  const [good] = await readRows(
    "External ID;Account name;Country;Kind;Currency;Customer since;Orders (total);Revenue (total);Direct-award share;Agreement;Contact;Personalization (0-100);Named manager;Tags\n" +
      '00123;Köhler & Co;Deutschland;Händler;JPY;31.03.2020;12;1.234,6;90 %;Rahmenvertrag;fester Ansprechpartner;75;ja;"a, b;a"\n',
  );
  expect(good).toEqual({
    line: 2,
    problems: [],
    values: {
      externalId: "00123",
      name: "Köhler & Co",
      country: "DE",
      kind: "reseller",
      currency: "JPY",
      customerSince: day("2020-03-31"),
      ordersTotal: 12,
      revenueTotalMinor: 1235,
      directAwardShare: 0.9,
      agreement: "framework",
      contact: "named",
      judged: 4,
      namedManager: true,
      tags: ["a", "b"],
    },
  });
});

describe("import 16: an empty cell", () => {
  const list =
    "External ID,Account name,Owner,Currency,NPS,Notes,Agreement\nA,,,,,,-\nB,B,,EUR,5\nC,C,,,5,x,none\n";

  it("keeps the value by default", async () => {
    expect((await readRows(list))[0]?.values).toEqual({ externalId: "A" });
  });

  it("clears it by choice; never a name, owner or currency, nor by a row that is too short", async () => {
    const rows = await readRows(list, "clear");
    expect(rows.map(({ values }) => values)).toEqual([
      { externalId: "A", nps: null, notes: null, agreement: null },
      { externalId: "B", name: "B", currency: "EUR", nps: 5 },
      { externalId: "C", name: "C", nps: 5, notes: "x", agreement: "none" },
    ]);
  });
});

it("leaves blank cells unknown: never zero, never none", async () => {
  const [row] = await readRows("Account name;Orders (total);Agreement;Target;NPS\nA;;-;n/a; \n");
  expect(row).toEqual({ line: 2, problems: [], values: { name: "A" } });
});

it("turns tenure into a date counted back from the as-of date", async () => {
  const [months] = await readRows("Account name,Tenure (months)\nA,12\n");
  const [years] = await readRows("Account name,Tenure (years)\nA,1.5\n");
  expect(months?.values.customerSince).toBe(day("2024-01-01"));
  expect(years?.values.customerSince).toBe(day("2023-07-02"));
});

it("takes the currency of amounts from the row, else from the columns, else the default", async () => {
  const [row] = await readRows("Account name,Revenue (total) (USD)\nA,5\n");
  expect(row?.values).toEqual({ name: "A", currency: "USD", revenueTotalMinor: 500 });
  const rows = await readRows("Account name,Currency,Revenue (total)\nA,CHF,5\nB,,5\nC,EUR,$5\n");
  expect(rows.map(({ values }) => values.currency)).toEqual(["CHF", undefined, "EUR"]);
  expect(problemsOf(rows)).toEqual([[4, "otherCurrency", "revenueTotalMinor"]]);
});

describe("every bad cell of every row is reported", () => {
  it.each([
    ["Orders (total)\nx\n5\n", "notANumber"],
    ["Orders (total)\n1.5\n5\n", "notWhole"],
    ["Orders (total)\n-1\n5\n", "outOfRange"],
    ["Judged (1-5)\n6\n5\n", "outOfRange"],
    ["Direct-award share\n0.9\n1.2\n", "notAShare"],
    ["Customer since\n2023-02-29\n2023-01-01\n", "notADate"],
    ["Agreement\nnone\nhandshake\n", "unknownValue"],
    ["Target\nyes\nperhaps\n", "unknownValue"],
    ["Country\nSpain\nAtlantis\n", "unknownCountry"],
    ["Currency\nEUR\nXXQ\n", "unknownCurrency"],
    ["Average ticket\n5\n-5\n", "outOfRange"],
    ["Revenue (total)\n5\n99999999999999999\n", "amountTooLarge"],
    ["External ID\n1.23E+05\nA\n", "damagedId"],
  ])("%j", async (text, code) => {
    const [header = "", ...cells] = text.trimEnd().split("\n");
    const rows = await readRows(
      [`Account name;${header}`, ...cells.map((cell, at) => `N${at};${cell}`)].join("\n"),
    );
    const problems = rows.flatMap((row) => row.problems);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    for (const problem of problems) expect(problemSentence(problem)).not.toMatch(/undefined|NaN/);
  });

  it("a row needs a name, an external ID or our key; contradictions are not looked for here", async () => {
    const rows = await readRows(
      "Account name,Orders (12 months),Orders (total),Clientele key\n" +
        "A,5,4,\n" +
        ",,5,\n" +
        ",,5,0190-key\n",
    );
    expect(problemsOf(rows)).toEqual([[3, "noNameOrId", undefined]]);
    expect(rows.map(({ key }) => key)).toEqual([undefined, undefined, "0190-key"]);
  });

  it("warns of a short row and reads it", async () => {
    const [row] = await readRows("Account name,Website,Notes\nA,a.example\n");
    expect(row?.values.name).toBe("A");
    expect(row?.problems.map(({ code }) => code)).toEqual(["shortRow"]);
  });
});
