import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PortfolioAccount } from "./portfolio-account";
import { splitOf } from "./split";
import { median, splitGroups } from "./split-groups";

const FIRM = {
  owner: "Ada",
  borderline: false,
  provisional: false,
  lapsed: false,
  quiet: false,
  moneyLeftOut: false,
} as const;

function account(id: string, rest: Partial<PortfolioAccount>): PortfolioAccount {
  return { id, name: id, segment: "customer", ...FIRM, ...rest };
}

const ACCOUNTS: readonly PortfolioAccount[] = [
  account("a", {
    segment: "client",
    revenueMinor: 60_000,
    orders12m: 12,
    tenureMonths: 60,
    revenueTotalMinor: 300_000,
    nps: 70,
    csat: 90,
    returnRate: 0,
    referrals: 2,
  }),
  account("b", {
    segment: "client",
    revenueMinor: 20_000,
    orders12m: 4,
    tenureMonths: 30,
    revenueTotalMinor: 100_000,
    nps: 50,
    referrals: 1,
  }),
  account("c", { revenueMinor: 20_000, orders12m: 20, tenureMonths: 10, returnRate: 0.5 }),
  account("d", { revenueMinor: -5_000, orders12m: 0, tenureMonths: 20 }),
  account("e", { moneyLeftOut: true }),
  account("f", { segment: "unrated" }),
  account("g", { lapsed: true, segment: "client", revenueMinor: 0, revenueTotalMinor: 900_000 }),
];

describe("the split", () => {
  const split = splitOf(splitGroups(ACCOUNTS));

  it("counts each class apart, and shares what has not lapsed", () => {
    expect(split).toMatchObject({
      accounts: 6,
      revenueMinor: 100_000,
      netRevenueMinor: 95_000,
      moneyLeftOut: 1,
    });
    expect(split.lines.client).toEqual({
      class: "client",
      accounts: 2,
      accountsShare: 2 / 6,
      revenueMinor: 80_000,
      revenueShare: 0.8,
      moneyLeftOut: 0,
      averageOrderMinor: 5_000,
      medianTenureMonths: 45,
      orders12m: 16,
      lifetimeValueMinor: 200_000,
      nps: 60,
      csat: 90,
      returnRate: 0,
      referrals: 3,
    });
    expect(split.lines.unrated).toMatchObject({
      accounts: 1,
      revenueMinor: undefined,
      nps: undefined,
    });
    expect(split.lines.lapsed).toMatchObject({
      accounts: 1,
      accountsShare: undefined,
      revenueShare: undefined,
      lifetimeValueMinor: 900_000,
    });
  });

  it("keeps shares whole in spite of credit notes", () => {
    expect(split.lines.customer).toMatchObject({
      // 15,000 with the account that has more credit notes than purchases.
      revenueMinor: 20_000,
      revenueShare: 0.2,
      averageOrderMinor: 750,
      moneyLeftOut: 1,
    });
  });

  it("of nothing is nothing, not a division by zero", () => {
    const empty = splitOf([]);
    expect(empty).toMatchObject({ accounts: 0, revenueMinor: 0 });
    expect(empty.lines.client).toMatchObject({ accounts: 0, accountsShare: undefined });
  });

  it("takes the middle, or the mean of the two in the middle", () => {
    expect(median([9, undefined, 1, 100])).toBe(9);
    expect(median([10, 2, 9, 1])).toBe(5.5);
    expect(median([undefined])).toBeUndefined();
  });
});

describe("laws of the split", () => {
  const SEED = 20_260_102;
  const maybe = (max: number) => fc.option(fc.integer({ min: -max, max }), { nil: undefined });
  const accounts = fc.array(
    fc.record({
      id: fc.string({ maxLength: 5 }),
      name: fc.constant("n"),
      owner: fc.constantFrom("Ada", "Bo"),
      segment: fc.constantFrom("client", "customer", "unrated"),
      borderline: fc.boolean(),
      provisional: fc.boolean(),
      lapsed: fc.boolean(),
      quiet: fc.boolean(),
      moneyLeftOut: fc.boolean(),
      revenueMinor: maybe(1_000_000),
      orders12m: fc.option(fc.nat(50), { nil: undefined }),
    }),
    { maxLength: 40 },
  );

  it(`shares are 0–1 and add up, in any order of rows (seed ${SEED})`, () => {
    fc.assert(
      fc.property(accounts, (some) => {
        const split = splitOf(splitGroups(some));
        expect(splitOf(splitGroups([...some].reverse()))).toEqual(split);
        const { client, customer, unrated, lapsed } = split.lines;
        const current = [client, customer, unrated];
        expect(client.accounts + customer.accounts + unrated.accounts + lapsed.accounts).toBe(
          some.length,
        );
        for (const share of ["accountsShare", "revenueShare"] as const) {
          const shares = current.flatMap((line) => line[share] ?? []);
          if (shares.length === 0) continue;
          expect(shares.every((part) => part >= 0 && part <= 1)).toBe(true);
          expect(shares.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
