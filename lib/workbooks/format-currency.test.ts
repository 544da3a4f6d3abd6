import { expect, test } from "vitest";
import { cellText } from "./cell-text";
import { formatCurrency } from "./format-currency";

test.each([
  ['"£"#,##0', "GBP"],
  ["£#,##0.00", "GBP"],
  ['#,##0.00 "CHF"', "CHF"],
  ['"CHF "#,##0.00', "CHF"],
  ["#,##0.00\\ \\€", "EUR"],
  ["#,##0.00 €;[Red]-#,##0.00 €", "EUR"],
  ['_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-', "GBP"],
  ["_-* #,##0.00\\ [$€-407]_-", "EUR"],
  ['#,##0 "zł"', "PLN"],
  ['"$"#,##0_);("$"#,##0)', undefined],
  ['0" pcs"', undefined],
  ['0 "all"', undefined],
  ["#,##0.00", undefined],
])("import 46: %s is in %s", (format, currency) => {
  expect(formatCurrency(format)).toBe(currency);
});

test("import 46: the currency of the format is that of the cell", () => {
  expect(cellText({ t: "n", v: 250.5, z: '"£"#,##0.00' }, false)).toBe("250.5 GBP");
});
