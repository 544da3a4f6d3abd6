import { describe, expect, it } from "vitest";
import { parseNumber, scanNumber } from "./number-format";
import { createNumberProfiler } from "./number-profile";

const profile = (values: readonly string[]) => {
  const profiler = createNumberProfiler();
  for (const value of values) profiler.add(value);
  return profiler.result();
};

describe("parseNumber", () => {
  it.each([
    ["1.234,56", ",", "1234.56"],
    ["1,234.56", ".", "1234.56"],
    ["1 234,56", ",", "1234.56"],
    ["1\u00a0234,56", ",", "1234.56"],
    ["1\u202f234\u202f567", ",", "1234567"],
    ["1'234.56", ".", "1234.56"],
    ["1’234.56", ".", "1234.56"],
    ["12,34,567.5", ".", "1234567.5"],
    ["(5,00)", ",", "-5.00"],
    ["-1.234,56 €", ",", "-1234.56"],
    ["\u22125", ".", "-5"],
    ["5-", ".", "-5"],
    ["1.234,50-", ",", "-1234.50"],
    ["1.234,-", ",", "1234.00"],
    ["1.234,– €", ",", "1234.00"],
    ["CHF 1'234.--", ".", "1234.00"],
    ["EUR 12", ".", "12"],
    ["$1,000", ".", "1000"],
    ["-$5.50", ".", "-5.50"],
    ["12%", ".", "12"],
    ["12,5 %", ",", "12.5"],
    ["6.0E7", ".", "6.0E7"],
    [".5", ".", ".5"],
    ["0,5", ",", "0.5"],
    ["1.000", ",", "1000"],
    ["1.000", ".", "1.000"],
  ] as const)("%s with %s", (text, decimal, expected) => {
    expect(parseNumber(text, decimal)?.text).toBe(expected);
  });

  it.each([
    ["1.234,56", "."],
    ["1.5", ","],
    ["12,34", "."],
    ["0.500", ","],
    ["1,2,3", "."],
    ["--5", "."],
    ["(5", "."],
    ["12 apples", "."],
    ["Room 5", "."],
    ["", "."],
    [".", "."],
    ["1e999", "."],
    ["5 EUR USD", "."],
  ] as const)("%s is no number with %s", (text, decimal) => {
    expect(parseNumber(text, decimal)).toBeUndefined();
  });

  it("names percent and currency", () => {
    expect(parseNumber("12 %", ".")).toMatchObject({ percent: true });
    expect(parseNumber("CHF 12", ".")).toMatchObject({ currency: "CHF" });
    expect(parseNumber("12 €", ".")).toMatchObject({ currency: "EUR" });
    expect(scanNumber("12 kg")).toBeUndefined();
  });
});

describe("one decimal mark for a column, from all its values", () => {
  it.each([
    [["1.000", "2,5"], ",", false],
    [["1,000", "2.5"], ".", false],
    [["1.000"], ",", true],
    [["1,000", "12,000"], ".", true],
    [["0.500", "1.000"], ".", false],
    [["1", "25"], ".", false],
    [["1.5", "2,5"], ".", true],
    [["1.5", "2.5", "3,5"], ".", false],
    [["1.234.567"], ",", false],
  ] as const)("%j", (values, decimal, mustChoose) => {
    expect(profile(values)).toMatchObject({ decimal, mustChoose });
  });

  it.each([
    [["0.9", "1", "0"], "fraction"],
    [["90", "35", "0"], "percent"],
    [["0.9", "1.2"], "fraction"],
    [["0.9", "90"], "fraction"],
    [["90%", "0.5"], "fraction"],
  ] as const)("shares %j", (values, shareUnit) => {
    expect(profile(values).shareUnit).toBe(shareUnit);
  });

  it("counts identifiers that a spreadsheet damaged", () => {
    expect(profile(["1.23E+05", "1E+12", "00123"]).damaged).toBe(2);
  });
});
