import { expect, it } from "vitest";
import { oneSided } from "./one-sided";

/** So many accounts a class. */
const lines = (counts: {
  client?: number;
  customer?: number;
  unrated?: number;
  lapsed?: number;
}) => ({
  client: { accounts: counts.client ?? 0 },
  customer: { accounts: counts.customer ?? 0 },
  unrated: { accounts: counts.unrated ?? 0 },
  lapsed: { accounts: counts.lapsed ?? 0 },
});

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
  expect(oneSided(lines(counts))).toEqual(expected);
});
