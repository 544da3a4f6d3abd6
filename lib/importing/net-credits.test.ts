import { expect, it } from "vitest";
import { creditKey, withoutCredited } from "./net-credits";

const order = (orderNumber: string, amountMinor: number, currency = "EUR") => ({
  orderNumber,
  orderedOn: 20_000,
  amountMinor,
  currency,
});

const amounts = (...orders: ReturnType<typeof order>[]) =>
  withoutCredited(orders).map(({ orderNumber, amountMinor }) => [orderNumber, amountMinor]);

it("import 29: a credit note of a later file is taken off its order", () => {
  expect(amounts(order("1", 300), order(creditKey("1"), -300), order("2", 50))).toEqual([
    ["1", 0],
    ["2", 50],
  ]);
  expect(amounts(order(creditKey("1"), -100), order("1", 300))).toEqual([["1", 200]]);
});

it("import 29: of a cancelled order nothing is left to be credited", () => {
  expect(amounts(order("1", 0), order(creditKey("1"), -300))).toEqual([["1", 0]]);
});

it("leaves a credit note alone without an order, or in another currency", () => {
  const alone = order(creditKey("7"), -5);
  const foreign = order(creditKey("1"), -5, "USD");
  expect(amounts(order("1", 300), alone, foreign)).toEqual([
    ["1", 300],
    ["7 (credit)", -5],
    ["1 (credit)", -5],
  ]);
});
