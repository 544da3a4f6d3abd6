import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import { ERROR_FILE_HEADERS } from "@/lib/tabular/own-file";
import { columnsOf } from "@/tests/factories/header-targets";
import {
  missingTargets,
  proposeAccountMapping,
  proposedChoices,
  proposeKind,
  proposeOrderMapping,
} from "./propose-mapping";
import { ACCOUNT_TARGETS, ORDER_TARGET_LIST } from "./targets";

describe("templates", () => {
  it("every header of the account list maps to its own field, surely", async () => {
    const columns = await columnsOf(readFileSync("public/templates/account-list.csv", "utf8"));
    const evidence = ["evidence", ACCOUNT_TARGETS.evidence] as const;
    const fields = Object.entries(ACCOUNT_FIELDS)
      .filter(([field]) => field !== "ordersPerYear")
      .flatMap((one) => (one[0] === "judged" ? [one, evidence] : [one]));
    const proposals = proposeAccountMapping(columns);
    expect(columns.map(({ header }) => header)).toEqual(fields.map(([, { header }]) => header));
    expect(proposals.map(({ match }) => match?.target)).toEqual(fields.map(([field]) => field));
    expect(proposals.every(({ match }) => match?.why === "exact")).toBe(true);
    expect(proposals.every(({ mustChoose }) => mustChoose === undefined)).toBe(true);
    expect(proposeKind(columns)).toBe("accounts");
  });

  it("every header of the order history maps to its own field", async () => {
    const columns = await columnsOf(readFileSync("public/templates/order-history.csv", "utf8"));
    expect(proposeOrderMapping(columns).map(({ match }) => match?.target)).toEqual(
      ORDER_TARGET_LIST,
    );
    expect(proposeKind(columns)).toBe("orders");
  });
});

it("gives a field to one column only, the surest", async () => {
  const columns = await columnsOf("Company;Account name;Name\n");
  expect(
    proposeAccountMapping(columns).map(({ match, takenBy }) => match?.target ?? takenBy),
  ).toEqual([1, "name", 1]);
});

it("does not believe a header that its values contradict, unless it is ours", async () => {
  const columns = await columnsOf("Name;Contract;Agreement;Since\nA;file-1.pdf;file-1.pdf;yes\n");
  expect(proposeAccountMapping(columns).map(({ match }) => match?.target)).toEqual([
    "name",
    undefined,
    "agreement",
    undefined,
  ]);
});

it("says that a format is open where the target needs it", async () => {
  const columns = await columnsOf("Name;Customer since;Revenue (total)\nA;01/02/2024;1.000\n");
  expect(proposeAccountMapping(columns).map(({ mustChoose }) => mustChoose)).toEqual([
    undefined,
    "dates",
    "decimal",
  ]);
});

it("takes the currency from the header or from all cells", async () => {
  const columns = await columnsOf("Name;Revenue (total) (USD);Average ticket\nA;5;7 €\n");
  expect(proposedChoices(proposeAccountMapping(columns)).map(({ currency }) => currency)).toEqual([
    undefined,
    "USD",
    "EUR",
  ]);
});

it("names what a mapping lacks", () => {
  expect(missingTargets("accounts", ["website"])).toEqual([["name", "externalId"]]);
  expect(missingTargets("orders", ["orderDate", "accountName", "quantity"])).toEqual([
    ["amount", "unitPrice"],
  ]);
  expect(missingTargets("orders", ["orderDate", "accountId", "quantity", "unitPrice"])).toEqual([]);
});

test("import 24: the columns that an error file adds are taken for nothing", async () => {
  const columns = await columnsOf(`Account name,Line,${ERROR_FILE_HEADERS.join(",")}\nA,1,2,x\n`);
  for (const proposals of [proposeAccountMapping(columns), proposeOrderMapping(columns)]) {
    expect(proposals.slice(2).map(({ match, asks, takenBy }) => [match, asks, takenBy])).toEqual([
      [undefined, undefined, undefined],
      [undefined, undefined, undefined],
    ]);
  }
});
