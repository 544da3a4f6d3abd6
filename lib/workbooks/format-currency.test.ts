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
  ['_-* #,##0.00\\ "€"_-;-* #,##0.00\\ "€"_-;_-* "-"??\\ "€"_-;_-@_-', "EUR"],
  ["[$CHF] #,##0.00", "CHF"],
  ["[$£-809]#,##0.00", "GBP"],
  ["#,##0.00 [$USD]", "USD"],
  ["[$USD-409] #,##0.00;[Red]-[$USD-409] #,##0.00", "USD"],
  ['_([$€-2] * #,##0.00_);_([$€-2] * (#,##0.00);_([$€-2] * "-"??_);_(@_)', "EUR"],
  ["[>=1000]#,##0\\ [$kr-41D];0\\ [$kr-41D]", "SEK"],
  ["[$-407]#,##0.00", undefined],
  ["[$-407]#,##0.00\\ €", "EUR"],
  ["[$$-409]#,##0.00", "USD"],
  ["[$$-1009]#,##0.00", "CAD"],
  ["[$¥-411]#,##0", "JPY"],
  ["0.00%", undefined],
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
