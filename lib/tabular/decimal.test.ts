import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyExponent } from "./currency";
import {
  add,
  minorToText,
  multiply,
  percentText,
  scaled,
  textToMinor,
  toDecimal,
  toMinor,
} from "./decimal";

const decimal = (text: string) => {
  const value = toDecimal(text);
  if (value === undefined) throw new Error(`no decimal: ${text}`);
  return value;
};

describe("toMinor rounds half away from zero to the decimals of the currency", () => {
  it.each([
    ["12.34", "EUR", 1234],
    ["12.345", "EUR", 1235],
    ["-12.345", "EUR", -1235],
    ["12.344999", "EUR", 1234],
    ["1.005", "EUR", 101],
    ["0.5", "JPY", 1],
    ["-0.4", "JPY", 0],
    ["1.2345", "KWD", 1235],
    ["6.0E7", "USD", 6_000_000_000],
    [".5", "EUR", 50],
    ["5.", "EUR", 500],
    ["99999999999999999", "EUR", undefined],
  ])("%s %s", (text, currency, minor) => {
    expect(toMinor(decimal(text), currencyExponent(currency))).toBe(minor);
  });
});

it("reads short amounts as it reads long ones", () => {
  const digits = (most: number) => fc.string({ unit: fc.constantFrom(..."0159"), maxLength: most });
  const canonical = fc
    .tuple(fc.constantFrom("", "-"), digits(14), fc.option(digits(5), { nil: undefined }))
    .map(
      ([sign, whole, fraction]) => `${sign}${whole}${fraction === undefined ? "" : `.${fraction}`}`,
    )
    .filter((text) => /\d/.test(text));
  fc.assert(
    fc.property(canonical, fc.constantFrom(0, 2, 3, 4), (text, exponent) => {
      expect(textToMinor(text, exponent)).toBe(toMinor(decimal(text), exponent));
    }),
    { numRuns: 2000 },
  );
});

it("adds and multiplies exactly", () => {
  expect(toMinor(add(decimal("0.1"), decimal("0.2")), 2)).toBe(30);
  expect(toMinor(multiply(decimal("3"), decimal("1.115")), 2)).toBe(335);
});

it.each([
  [123456, 2, "1234.56"],
  [5, 2, "0.05"],
  [-5, 2, "-0.05"],
  [7, 0, "7"],
  [1234, 3, "1.234"],
  [743812.5, 2, "7438.13"],
])("writes %d with %d decimals", (minor, exponent, text) => {
  expect(minorToText(minor, exponent)).toBe(text);
});

describe("import 26: a share as text out of 100", () => {
  it.each([
    [0.007, "0.7"],
    [0.0712, "7.12"],
    [0.29, "29"],
    [1, "100"],
    [0, "0"],
    [0.1, "10"],
    [1e-7, "1e-5"],
    [0.123456789012345, "12.3456789012345"],
  ])("%d is %s", (share, text) => {
    expect(percentText(share)).toBe(text);
  });

  it("is read back as the same share", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(scaled(percentText(share), -2)).toBe(share === 0 ? 0 : share);
      }),
    );
  });
});
