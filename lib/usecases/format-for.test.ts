import { describe, expect, it } from "vitest";
import { plural } from "@/lib/report/plural";
import { counted, duration, figuresOf } from "@/lib/report/sentences/figure-words";
import { formatFor } from "./format-for";

/** Spaces that do not break as others: which of them stands where is the affair of the locale's data. */
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");

const DAY = Date.parse("2026-03-31T00:00:00Z") / 86_400_000;
const NOON = new Date("2026-03-31T11:05:00Z");

type Line = readonly [what: string, us: string, gb: string, de: string, fr: string];

const LOCALES = ["en-US", "en-GB", "de-DE", "fr-FR"] as const;

const WRITTEN: Readonly<Record<string, (locale: string) => string>> = {
  money: (locale) => formatFor(locale, "EUR").money(123_456_789),
  "money of another currency": (locale) => formatFor(locale, "EUR").money(123_456, "USD"),
  "money without minor units": (locale) => formatFor(locale, "EUR").money(1234, "JPY"),
  "money below nothing": (locale) => formatFor(locale, "EUR").money(-1050),
  "whole money": (locale) => formatFor(locale, "EUR").wholeMoney(123_456_789),
  "money in charts": (locale) => formatFor(locale, "EUR").compactMoney(123_456_789),
  count: (locale) => formatFor(locale, "EUR").count(1_234_567),
  score: (locale) => figuresOf(formatFor(locale, "EUR")).decimal(59.94),
  "score rounded half up": (locale) => figuresOf(formatFor(locale, "EUR")).decimal(54.95),
  "a small ratio": (locale) => figuresOf(formatFor(locale, "EUR")).decimal(0.254, 2),
  share: (locale) => figuresOf(formatFor(locale, "EUR")).percent(0.125),
  "whole share": (locale) => figuresOf(formatFor(locale, "EUR")).percent(1),
  date: (locale) => formatFor(locale, "EUR").date(DAY),
  "date and time": (locale) => formatFor(locale, "EUR").instant(NOON, "Europe/Berlin"),
  "one of many": (locale) => plural(1, "account", formatFor(locale, "EUR")),
  "none of many": (locale) => plural(0, "account", formatFor(locale, "EUR")),
  "many of many": (locale) => plural(1234, "account", formatFor(locale, "EUR")),
  "what rounds to one": (locale) => counted(1.04, "decision", figuresOf(formatFor(locale, "EUR"))),
  "more than one": (locale) => counted(1.05, "decision", figuresOf(formatFor(locale, "EUR"))),
  "less than two years": (locale) => duration(23, figuresOf(formatFor(locale, "EUR"))),
  "more than two years": (locale) => duration(30, figuresOf(formatFor(locale, "EUR"))),
};

const EXPECTED: readonly Line[] = [
  ["money", "€1,234,567.89", "€1,234,567.89", "1.234.567,89 €", "1 234 567,89 €"],
  ["money of another currency", "$1,234.56", "US$1,234.56", "1.234,56 $", "1 234,56 $US"],
  ["money without minor units", "¥1,234", "JP¥1,234", "1.234 ¥", "1 234 JPY"],
  ["money below nothing", "−€10.50", "−€10.50", "−10,50 €", "−10,50 €"],
  ["whole money", "€1,234,568", "€1,234,568", "1.234.568 €", "1 234 568 €"],
  ["money in charts", "€1.23M", "€1.23m", "1,23 Mio. €", "1,23 M €"],
  ["count", "1,234,567", "1,234,567", "1.234.567", "1 234 567"],
  ["score", "59.9", "59.9", "59,9", "59,9"],
  ["score rounded half up", "55", "55", "55", "55"],
  ["a small ratio", "0.25", "0.25", "0,25", "0,25"],
  ["share", "12.5%", "12.5%", "12,5 %", "12,5 %"],
  ["whole share", "100%", "100%", "100 %", "100 %"],
  ["date", "Mar 31, 2026", "31 Mar 2026", "31.03.2026", "31 mars 2026"],
  [
    "date and time",
    "Mar 31, 2026, 1:05 PM",
    "31 Mar 2026, 13:05",
    "31.03.2026, 13:05",
    "31 mars 2026, 13:05",
  ],
  ["one of many", "1 account", "1 account", "1 account", "1 account"],
  ["none of many", "0 accounts", "0 accounts", "0 accounts", "0 accounts"],
  ["many of many", "1,234 accounts", "1,234 accounts", "1.234 accounts", "1 234 accounts"],
  ["what rounds to one", "1 decision", "1 decision", "1 decision", "1 decision"],
  ["more than one", "1.1 decisions", "1.1 decisions", "1,1 decisions", "1,1 decisions"],
  ["less than two years", "23 months", "23 months", "23 months", "23 months"],
  ["more than two years", "2.5 years", "2.5 years", "2,5 years", "2,5 years"],
];

describe("figures", () => {
  it("are all in the table", () => {
    expect(EXPECTED.map(([what]) => what)).toEqual(Object.keys(WRITTEN));
  });

  it.each(EXPECTED)("%s in en-US, en-GB, de-DE and fr-FR", (what, ...texts) => {
    expect(LOCALES.map((locale) => plain(WRITTEN[what]?.(locale) ?? ""))).toEqual(texts);
  });

  it("refuse a locale or currency that is none", () => {
    expect(() => formatFor("no_locale!", "EUR")).toThrow(RangeError);
  });
});
