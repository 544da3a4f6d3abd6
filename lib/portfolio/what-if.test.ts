import { describe, expect, it } from "vitest";
import { type TriedAccount, type TriedRating, WhatIfSums } from "./what-if";

const rated = (segment: TriedRating["segment"], score?: number, lapsed = false): TriedRating => ({
  segment,
  score,
  lapsed,
});

const account = (
  row: number,
  before: TriedRating,
  after: TriedRating,
  revenueMinor?: number,
): TriedAccount => ({ row, facts: {}, before, after, revenueMinor });

const ACCOUNTS = [
  account(1, rated("client", 72), rated("client", 70), 1000),
  account(2, rated("client", 61), rated("customer", 58.5), 500),
  account(3, rated("unrated"), rated("unrated"), undefined),
  account(4, rated("customer", 40), rated("customer", 40, true), 700),
  account(5, rated("customer", 59.9), rated("client", 100), undefined),
  account(6, rated("customer", 0), rated("client", 60), 500),
];

function sums(limit: number, after?: ConstructorParameters<typeof WhatIfSums>[1]) {
  const added = new WhatIfSums(limit, after);
  for (const one of ACCOUNTS) added.add(one);
  return added.result();
}

describe("what a model would do", () => {
  it("is added up by class, before and after", () => {
    const { before, after, moves } = sums(10);
    expect(before).toEqual({
      client: { accounts: 2, revenueMinor: 1500 },
      customer: { accounts: 3, revenueMinor: 1200 },
      unrated: { accounts: 1, revenueMinor: 0 },
      lapsed: { accounts: 0, revenueMinor: 0 },
    });
    expect(after).toEqual({
      client: { accounts: 3, revenueMinor: 1500 },
      customer: { accounts: 1, revenueMinor: 500 },
      unrated: { accounts: 1, revenueMinor: 0 },
      lapsed: { accounts: 1, revenueMinor: 700 },
    });
    expect(moves).toEqual([
      { from: "client", to: "customer", accounts: 1, revenueMinor: 500 },
      { from: "customer", to: "client", accounts: 2, revenueMinor: 500 },
      { from: "customer", to: "lapsed", accounts: 1, revenueMinor: 700 },
    ]);
  });

  it("counts scores in bands of five, the lapsed and those without one left out", () => {
    const { histogram } = sums(10);
    const bands = (counts: readonly number[]) =>
      counts.flatMap((count, band) => (count > 0 ? [[band, count]] : []));
    expect(bands(histogram.before)).toEqual([
      [0, 1],
      [8, 1],
      [11, 1],
      [12, 1],
      [14, 1],
    ]);
    expect(bands(histogram.after)).toEqual([
      [11, 1],
      [12, 1],
      [14, 1],
      [19, 1],
    ]);
  });

  it("names those that move, the largest revenue first, unknown last, page by page", () => {
    const rows = (page: ReturnType<typeof sums>) => page.movers.map(({ row }) => row);
    expect(rows(sums(10))).toEqual([4, 2, 6, 5]);
    const first = sums(2);
    expect([rows(first), first.more]).toEqual([[4, 2], true]);
    const second = sums(2, first.movers.at(-1));
    expect([rows(second), second.more]).toEqual([[6, 5], false]);
  });

  it("keeps few of many that move", () => {
    const many = new WhatIfSums(3);
    for (let row = 1; row <= 1000; row += 1) {
      many.add(account(row, rated("client", 61), rated("customer", 59), (row * 7919) % 1000));
    }
    const { movers, more } = many.result();
    expect(movers.map(({ revenueMinor }) => revenueMinor)).toEqual([999, 998, 997]);
    expect(more).toBe(true);
  });
});
