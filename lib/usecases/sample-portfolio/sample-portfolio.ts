import type { AccountValues } from "@/lib/schemas/account-fields";
import type { Day } from "@/lib/scoring/facts";
import { AGENCIES_AND_EVENTS } from "./accounts/agencies-and-events";
import { BUILDING_AND_PROPERTY } from "./accounts/building-and-property";
import { CARE_AND_EDUCATION } from "./accounts/care-and-education";
import { ENERGY_AND_DEVICES } from "./accounts/energy-and-devices";
import { FINANCE_AND_CONSULTING } from "./accounts/finance-and-consulting";
import { HOSPITALITY } from "./accounts/hospitality";
import { HOUSEHOLDS_AND_CULTURE } from "./accounts/households-and-culture";
import { LEGAL_AND_ACCOUNTING } from "./accounts/legal-and-accounting";
import { MAKERS_AND_TRANSPORT } from "./accounts/makers-and-transport";
import { SHOPS } from "./accounts/shops";
import { SOFTWARE_AND_IT } from "./accounts/software-and-it";
import { SUPPLIES } from "./accounts/supplies";
import { expandOrders, type SampleOrder } from "./expand-orders";
import type { SampleAccount, TypedTrade } from "./sample-account";

const ACCOUNTS: readonly SampleAccount[] = [
  ...LEGAL_AND_ACCOUNTING,
  ...FINANCE_AND_CONSULTING,
  ...ENERGY_AND_DEVICES,
  ...SOFTWARE_AND_IT,
  ...AGENCIES_AND_EVENTS,
  ...BUILDING_AND_PROPERTY,
  ...SHOPS,
  ...HOSPITALITY,
  ...SUPPLIES,
  ...MAKERS_AND_TRANSPORT,
  ...CARE_AND_EDUCATION,
  ...HOUSEHOLDS_AND_CULTURE,
];

/** What an hour of our people's time costs. */
const HOUR_COST_MINOR = 60_00;

/**
 * Sixty invented accounts of a house that designs, prints, films and stages for others.
 * Money is EUR. Every date is counted from `asOf`, so the sample never ages; the same `asOf` gives
 * the same sample. An account has its trade facts either here or, where it has orders, in them.
 */
export function samplePortfolio(asOf: Day): {
  accounts: readonly AccountValues[];
  orders: readonly SampleOrder[];
} {
  const histories = ACCOUNTS.map((account) => ({
    account,
    orders: "every" in account.buys ? expandOrders(account.externalId, account.buys, asOf) : [],
  }));
  return {
    accounts: histories.map(({ account, orders }) => accountValues(account, orders, asOf)),
    orders: histories.flatMap(({ orders }) => orders),
  };
}

function accountValues(
  account: SampleAccount,
  orders: readonly SampleOrder[],
  asOf: Day,
): AccountValues {
  const {
    buys,
    relationship,
    treatment = {},
    experience,
    contractEndsInDays,
    ...identity
  } = account;
  const typed: AccountValues = "every" in buys ? {} : typedTrade(buys, asOf);
  const { marginShare, ...served } = treatment;
  const revenue12mMinor = typed.revenue12mMinor ?? revenueOfLastYear(orders, asOf);
  return {
    ...identity,
    currency: "EUR",
    ...typed,
    ...relationship,
    ...served,
    ...(marginShare !== undefined && {
      grossMargin12mMinor: Math.round(revenue12mMinor * marginShare),
    }),
    ...(served.hours12m !== undefined && {
      costToServe12mMinor: served.hours12m * HOUR_COST_MINOR,
    }),
    ...experience,
    ...(contractEndsInDays !== undefined && { contractEndsOn: asOf + contractEndsInDays }),
  };
}

function typedTrade(typed: TypedTrade, asOf: Day): AccountValues {
  const { customerSince, lastPurchase, orders12m, ordersTotal, revenue12m, revenueTotal } = typed;
  return {
    customerSince: asOf - customerSince,
    lastPurchaseOn: lastPurchase === undefined ? undefined : asOf - lastPurchase,
    orders12m,
    ordersTotal,
    revenue12mMinor: revenue12m === undefined ? undefined : revenue12m * 100,
    revenueTotalMinor: revenueTotal === undefined ? undefined : revenueTotal * 100,
  };
}

/** Revenue of the 365 days up to and including the as-of date (domain.md §2). */
function revenueOfLastYear(orders: readonly SampleOrder[], asOf: Day): number {
  return orders
    .filter((order) => order.orderedOn > asOf - 365)
    .reduce((sum, order) => sum + order.amountMinor, 0);
}
