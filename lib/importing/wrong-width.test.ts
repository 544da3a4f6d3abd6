import { describe, expect, it } from "vitest";
import { amountLeftOutReader } from "./amount-left-out";
import type { ColumnChoice } from "./propose-mapping";
import { orderRowReader } from "./read-order-row";
import type { OrderTarget } from "./targets";

const TARGETS = ["orderNumber", "accountName", "amount", "currency", "orderDate"] as const;
const choices = TARGETS.map(
  (target, index): ColumnChoice<OrderTarget> => ({
    index,
    label: target,
    target,
    decimal: ".",
    dates: "ymd",
    shareUnit: "fraction",
    currency: undefined,
  }),
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
