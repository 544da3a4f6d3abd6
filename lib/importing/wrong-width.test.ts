import { describe, expect, it } from "vitest";
import { amountLeftOutReader } from "./amount-left-out";
import { withMissingAmount } from "./missing-amount";
import type { ColumnChoice } from "./propose-mapping";
import { accountRowReader } from "./read-account-row";
import { orderRowReader } from "./read-order-row";
import type { OrderTarget } from "./targets";

const TARGETS = ["orderNumber", "accountName", "amount", "currency", "orderDate"] as const;
const reading = {
  decimal: ".",
  dates: "ymd",
  shareUnit: "fraction",
  currency: undefined,
} as const;
const choices = TARGETS.map(
  (target, index): ColumnChoice<OrderTarget> => ({ ...reading, index, label: target, target }),
);
const row = (cells: string[], shape: "whole" | "short" | "long" = "whole") => ({
  line: 2,
  cells: [...cells, ...Array<string>(5 - cells.length).fill("")],
  shape,
});
const read = orderRowReader({
  choices,
  defaultCurrency: "EUR",
  discountUnit: "amount",
  excludeStatuses: [],
});
const codesOf = (found: ReturnType<typeof row>) => read(found).problems.map(({ code }) => code);

describe("import 50: a row of the wrong width", () => {
  it("is one error, not one for each missing cell", () => {
    expect(codesOf(row(["1"], "short"))).toEqual(["cutRow"]);
    expect(codesOf(row(["1", "Kale", "5", "EUR"], "short"))).toEqual(["cutRow"]);
    expect(codesOf(row(["1", "Kale", "x", "EUR"], "short"))).toEqual(["cutRow", "notANumber"]);
    expect(codesOf(row(["1"]))).toEqual(["noAccount", "noOrderDate"]);
  });

  it("is one error in an account list too", () => {
    const targets = ["externalId", "name", "customerSince", "ordersTotal"] as const;
    const readAccount = accountRowReader({
      asOf: 0,
      emptyCells: "keep",
      defaultCurrency: "EUR",
      choices: targets.map((target, index) => ({ ...reading, index, label: target, target })),
    });
    const codes = (cells: string[], shape: "short" | "long") =>
      readAccount({ line: 2, cells, shape }).problems.map(({ code }) => code);
    expect(codes(["1", "Kale", "Sons", "2020-01-01", "5"], "long")).toEqual(["longRow"]);
    expect(codes(["", ""], "short")).toEqual(["cutRow"]);
    expect(codes(["1", "Kale", "2020-13-45"], "short")).toEqual(["shortRow", "notADate"]);
  });

  it("names a missing amount beside the other errors of its row", () => {
    const columns = TARGETS.map((_, index) => ({ index, filled: 10 }));
    const codes = (cells: string[], filled = 10) => {
      const found = row(cells);
      const few = columns.map((column) => ({ ...column, filled }));
      return withMissingAmount(
        choices,
        few,
        10,
      )(found, read(found)).problems.map(({ code }) => code);
    };
    expect(codes(["1", "Kale", "", "EUR", "2026-13-45"])).toEqual(["notADate", "noAmount"]);
    expect(codes(["1", "Kale", "5", "EUR", "2026-13-45"])).toEqual(["notADate"]);
    // The amount of an order may stand on its first row only.
    expect(codes(["1", "Kale", "", "EUR", "2026-13-45"], 5)).toEqual(["notADate"]);
  });
});

describe("import 33: the money of a row that is left out", () => {
  const leftOut = amountLeftOutReader(choices, "EUR");
  it("is read where its amount can be", () => {
    const five = { amount: { units: 5n, scale: 0 }, currency: "EUR" };
    expect(leftOut(row(["1", "Kale", "5", "", "soon"]))).toEqual(five);
    expect(leftOut(row(["1", "Kale", "5", "usd", "soon"]))?.currency).toBe("USD");
    expect(leftOut(row(["1", "Kale", "x", "", "soon"]))).toBeUndefined();
    expect(leftOut(row(["1", "Kale", "5", "", "soon"], "long"))).toBeUndefined();
  });
});
