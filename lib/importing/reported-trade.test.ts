import { describe, expect, it } from "vitest";
import { createExchange } from "@/lib/tabular/exchange";
import { deriveReportedTrade, deriveTrade } from "./orders-to-facts";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const AS_OF = day("2024-12-31");
const purchase = (iso: string, amountMinor: number, currency: string) => ({
  on: day(iso),
  amountMinor,
  currency,
});
const rate = (currency: string, iso: string, text: string) => ({
  currency,
  fromDay: day(iso),
  rate: text,
});

const RATES = [rate("USD", "2024-05-01", "0.92"), rate("USD", "2024-06-01", "0.935")];
const EUR = createExchange("EUR", RATES);

const MIXED = [
  purchase("2024-01-10", 10_000, "EUR"),
  // 92.00
  purchase("2024-05-01", 10_000, "USD"),
  // 50.05 × 0.935 = 46.79675
  purchase("2024-06-15", 5_005, "USD"),
  // −20.01 × 0.935 = −18.70935
  purchase("2024-06-20", -2_001, "USD"),
];

describe("import 30: orders in several currencies", () => {
  it("convert each by the rate of its own date, rounded once", () => {
    const { facts, currency, mixedCurrencies } = deriveReportedTrade(MIXED, AS_OF, EUR);
    expect([currency, mixedCurrencies]).toEqual(["EUR", false]);
    expect(facts).toMatchObject({
      ordersTotal: 3,
      // 10000 + 9200 + 4680 − 1871
      revenueTotalMinor: 22_009,
      revenue12mMinor: 22_009,
      // (10000 + 9200 + 4680) ÷ 3
      averageTicketMinor: 7960,
    });
  });

  it("have no money where one of them has no rate", () => {
    const late = createExchange("EUR", [rate("USD", "2024-05-02", "0.92")]);
    expect(deriveReportedTrade(MIXED, AS_OF, late)).toEqual(deriveTrade(MIXED, AS_OF));
    expect(deriveReportedTrade(MIXED, AS_OF, late).mixedCurrencies).toBe(true);
  });

  it("need no rate for what is in no figure: zero amounts and what is after the as-of date", () => {
    const more = [...MIXED, purchase("2024-07-01", 0, "CHF"), purchase("2025-01-01", 5, "CHF")];
    const { facts, future } = deriveReportedTrade(more, AS_OF, EUR);
    expect(facts.revenueTotalMinor).toBe(22_009);
    expect(future).toBe(1);
  });

  it("stay purchases where an amount comes to nothing", () => {
    const exchange = createExchange("EUR", [rate("IDR", "2024-01-01", "0.00006")]);
    const { facts } = deriveReportedTrade([purchase("2024-02-01", 100, "IDR")], AS_OF, exchange);
    expect(facts).toMatchObject({ ordersTotal: 1, revenueTotalMinor: 0, averageTicketMinor: 0 });
  });
});

describe("import 30: orders in one other currency", () => {
  const dollars = [purchase("2024-05-01", 10_000, "USD"), purchase("2024-06-15", 5_005, "USD")];

  it("convert too", () => {
    const { facts, currency } = deriveReportedTrade(dollars, AS_OF, EUR);
    expect([currency, facts.revenueTotalMinor]).toEqual(["EUR", 13_880]);
  });

  it("stay in it without a rate, and where somebody gives it for the account", () => {
    const none = createExchange("EUR", []);
    for (const trade of [
      deriveReportedTrade(dollars, AS_OF, none),
      deriveReportedTrade(dollars, AS_OF, EUR, "USD"),
    ]) {
      expect([trade.currency, trade.facts.revenueTotalMinor]).toEqual(["USD", 15_005]);
    }
  });
});
