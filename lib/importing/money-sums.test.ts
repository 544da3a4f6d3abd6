import { expect, test } from "vitest";
import { toDecimal } from "@/lib/tabular/decimal";
import { findingSums, MoneySums } from "./money-sums";

function sumsOf(...amounts: readonly (readonly [string, string])[]): MoneySums {
  const sums = new MoneySums();
  for (const [text, currency] of amounts) {
    const amount = toDecimal(text);
    if (amount) sums.add({ amount, currency });
  }
  return sums;
}

test("sums are exact and by currency", () => {
  expect(sumsOf(["0.1", "EUR"], ["500", "JPY"], ["0.2", "EUR"]).minor()).toEqual([
    { currency: "EUR", minor: 30 },
    { currency: "JPY", minor: 500 },
  ]);
});

test("a sum that is too large to count is left out, and is no zero", () => {
  const large = sumsOf(["99999999999999999999", "EUR"], ["1", "USD"]);
  expect(large.minor()).toEqual([{ currency: "USD", minor: 100 }]);
  expect(findingSums(large, sumsOf(["2", "EUR"], ["2", "USD"]))).toEqual([
    { currency: "USD", once: 100, each: 200 },
  ]);
});
