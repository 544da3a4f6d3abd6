import { expect, it } from "vitest";
import { oneSided } from "./one-sided";
import { type SplitClass, splitOf } from "./split";

const NOTHING = { sum: 0, count: 0 };

/** A split of so many accounts a class. */
function splitIn(counts: Partial<Record<SplitClass, number>>) {
  const of = (name: SplitClass) => ({
    ...{ class: name, accounts: counts[name] ?? 0, moneyLeftOut: 0, revenueMinor: NOTHING },
    ...{ revenueAboveZeroMinor: 0, revenueTotalMinor: NOTHING, orders12m: NOTHING },
    ...{ ordered: { revenueMinor: 0, orders: 0 }, medianTenureMonths: undefined },
    ...{ nps: NOTHING, csat: NOTHING, returnRate: NOTHING, referrals: NOTHING },
  });
  return splitOf([of("client"), of("customer"), of("unrated"), of("lapsed")]);
}

it.each([
  [{}, undefined],
  [{ client: 9, customer: 1 }, undefined],
  [{ client: 90, customer: 10 }, undefined],
  [
    { client: 91, customer: 9 },
    { segment: "client", share: 0.91 },
  ],
  [
    { client: 1, customer: 19 },
    { segment: "customer", share: 0.95 },
  ],
  [{ customer: 3 }, { segment: "customer", share: 1 }],
  [
    { client: 91, customer: 9, unrated: 500, lapsed: 500 },
    { segment: "client", share: 0.91 },
  ],
  [{ unrated: 5 }, undefined],
])("%o", (counts, expected) => {
  expect(oneSided(splitIn(counts))).toEqual(expected);
});
