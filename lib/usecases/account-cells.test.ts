import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AccountDraft, setField } from "@/lib/importing/account-values";
import { identifier } from "@/lib/importing/identifier";
import { changesOf } from "@/lib/importing/plan";
import { proposeAccountMapping, proposedChoices } from "@/lib/importing/propose-mapping";
import { type AccountRow, accountRowReader } from "@/lib/importing/read-account-row";
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  type FieldType,
  isAccountField,
} from "@/lib/schemas/account-fields";
import { CURRENCIES, MONEY_MAX_MINOR } from "@/lib/tabular/currency";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";
import { csvLine, unguarded } from "@/lib/tabular/write-csv";
import { ACCOUNT_HEADERS, accountCells } from "./account-cells";

/** What an import of a file with these accounts reads, row by row. */
async function readBack(accounts: readonly AccountValues[], currency: string) {
  const rows = [ACCOUNT_HEADERS, ...accounts.map((values) => accountCells(values, currency))];
  const bytes = new TextEncoder().encode(rows.map(csvLine).join(""));
  const source = () => [bytes];
  const profile = await profileTable(source);
  if (!profile.ok) throw new Error(profile.error.code);
  const proposals = proposeAccountMapping(profile.value.columns);
  const asked = proposals.filter(({ mustChoose }) => mustChoose !== undefined);
  const read = accountRowReader({
    choices: proposedChoices(proposals),
    asOf: 80_000,
    emptyCells: "keep",
    defaultCurrency: currency,
  });
  const found: AccountRow[] = [];
  for await (const batch of readTable(source, profile.value.format)) {
    found.push(
      ...batch.map((row) => read({ ...row, cells: row.cells.map((cell) => unguarded(cell)) })),
    );
  }
  return { asked: asked.map(({ column }) => column.label), found };
}

/** Numbers as people and programs write them, with up to 15 digits behind the point. */
const number = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }).filter((value) => value === 0 || Math.abs(value) > 1e-90),
    fc
      .integer({ min: Math.ceil(min * 1000), max: Math.floor(max * 1000) })
      .map((value) => value / 1000),
  );

const text = (max: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", maxLength: Math.min(max, 20) }),
      fc.constantFrom("=1+1", "'=x", "+49 30", "-", "n/a", "00123", "1.500", "a\nb", 'say "hi"'),
    )
    .map((value) => value.replace(/\r\n?/g, "\n").replace(/\p{C}/gu, "").trim())
    .filter((value) => value !== "");

function anyValue(type: FieldType): fc.Arbitrary<unknown> {
  switch (type.type) {
    case "text":
      return text(type.max);
    case "closed":
      return fc.constantFrom(...type.values);
    case "flag":
      return fc.boolean();
    case "country":
      return fc.constantFrom("DE", "NA", "GB", "NO");
    case "currency":
      return fc.constantFrom(...CURRENCIES);
    case "date":
      // Day 0 stands for none: it is read as unknown.
      return fc.integer({ min: 1, max: 40_000 });
    case "whole":
      return fc.integer({ min: type.min, max: type.max });
    case "decimal":
      return number(type.min, type.max);
    case "share":
      return number(0, 1);
    case "money":
      return fc.integer({ min: type.negative ? -MONEY_MAX_MINOR : 0, max: MONEY_MAX_MINOR });
    case "tags":
      return fc.uniqueArray(
        text(20)
          .map((tag) => tag.replace(/[,;]/g, "").trim())
          .filter((tag) => tag !== ""),
        { minLength: 1, maxLength: 4 },
      );
  }
}

const fields: AccountField[] = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);
const byField: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(
  fields.map((field) => [field, anyValue(ACCOUNT_FIELDS[field])]),
);

/** Pairs of facts of which the first is never the greater one. */
const ORDERED = [
  ["orders12m", "ordersTotal"],
  ["revenue12mMinor", "revenueTotalMinor"],
  ["customerSince", "lastPurchaseOn"],
] as const;

const account: fc.Arbitrary<AccountValues> = fc
  .record(byField, { requiredKeys: ["name"] })
  .map((given) => {
    const draft: AccountDraft = {};
    for (const field of fields)
      if (given[field] !== undefined) setField(draft, field, given[field]);
    // An ID is stored as any file is read.
    if (draft.externalId) draft.externalId = identifier(draft.externalId);
    for (const [less, more] of ORDERED) {
      const [a, b] = [draft[less], draft[more]];
      if (a != null && b != null && a > b) [draft[less], draft[more]] = [b, a];
    }
    return draft;
  });

describe("import 26: what the export writes is read as it is", () => {
  it("every field, in every currency, without a question", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(account, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...CURRENCIES),
        async (accounts, currency) => {
          const { asked, found } = await readBack(accounts, currency);
          expect(asked).toEqual([]);
          expect(found.map(({ problems }) => problems)).toEqual(accounts.map(() => []));
          for (const [at, { values }] of found.entries()) {
            expect(changesOf(accounts[at] ?? {}, values)).toEqual([]);
            // And nothing is lost for a portfolio where the account is new.
            expect(changesOf(values, accounts[at] ?? {})).toEqual([]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("numbers of three decimals that stand alone in their column", async () => {
    const alone = {
      name: "Dhow",
      currency: "KWD",
      averageTicketMinor: 1500,
      hours12m: 3.125,
      returnRate: 0.01125,
      directAwardShare: 0.007,
    };
    expect(accountCells(alone, "EUR")).toEqual(
      expect.arrayContaining(["1.5000", "3.1250", "1.1250%", "0.7%"]),
    );
    const { asked, found } = await readBack([alone], "EUR");
    expect(asked).toEqual([]);
    expect(found[0]?.values).toEqual(alone);
  });
});
