import { expect, it } from "vitest";
import { toDecimal } from "@/lib/tabular/decimal";
import { statusReader } from "./status-meaning";
import { createStatusTally } from "./status-tally";

const meaningOf = statusReader({ header: "Financial Status", headers: [] });

function row(orderNumber: string | undefined, status: string | undefined, text: string) {
  const amount = toDecimal(text);
  if (!amount) throw new Error(text);
  const unpriced = { credits: false, isEmpty: false, price: undefined, off: undefined };
  const order = { orderNumber, status, amount, currency: "EUR", on: 1, line: 1, ...unpriced };
  return {
    line: 1,
    order: { ...order, accountId: "A", accountName: undefined, refunded: undefined },
    excluded: false,
    problems: [],
  };
}

it("import 40: counts and sums by status, those of the first row only too", () => {
  const tally = createStatusTally(meaningOf);
  const rows = [
    ...[row("1", "refunded", "100"), row("1", undefined, "20.50"), row("2", "paid", "300")],
    ...[row("3", undefined, "7"), row("4", "Refunded", "1"), row(undefined, undefined, "9")],
  ];
  for (const one of rows) tally.add(one);
  tally.add({ line: 9, order: undefined, excluded: false, problems: [] });
  expect(tally.list()).toEqual({
    listed: [
      { value: "refunded", rows: 3, sums: [{ currency: "EUR", minor: 12_150 }] },
      { value: "paid", rows: 1, sums: [{ currency: "EUR", minor: 30_000 }] },
    ],
    otherRows: 0,
  });
});

it("import 40: of very many statuses those that are asked about are listed first, all others counted", () => {
  const tally = createStatusTally(meaningOf);
  for (let at = 0; at < 1500; at += 1) {
    tally.add(row(String(at), `Ref ${at}`, "1"));
    tally.add(row(`b${at}`, `Ref ${at}`, "1"));
  }
  tally.add(row("c", "Cancelled", "5"));
  const { listed, otherRows } = tally.list();
  expect(listed).toHaveLength(200);
  expect(listed.at(-1)).toMatchObject({ value: "Cancelled", rows: 1 });
  expect(otherRows).toBe(3000 - 199 * 2);
});
