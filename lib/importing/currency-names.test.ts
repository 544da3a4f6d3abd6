import { expect, it } from "vitest";
import { readCurrency } from "./currency-names";

it.each([
  ["eur", "EUR"],
  ["€", "EUR"],
  ["US Dollar", "USD"],
  ["US-Dollar", "USD"],
  ["Pound Sterling", "GBP"],
  ["Schweizer Franken", "CHF"],
  ["livre sterling", "GBP"],
  ["real brasileño", "BRL"],
  ["$", undefined],
  ["Dollar", undefined],
  ["EURO STOXX", undefined],
])("reads %s as %s", (cell, code) => {
  expect(readCurrency(cell)).toBe(code);
});
