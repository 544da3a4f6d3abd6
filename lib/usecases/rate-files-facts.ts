import { deriveTrade } from "@/lib/importing/orders-to-facts";
import type { OrderAccount } from "@/lib/importing/purchase";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { factsOf, isForeign } from "@/lib/schemas/account-record";
import type { Day, Facts } from "@/lib/scoring/facts";

/** One account with all that the files say about it. */
export interface FileAccount {
  readonly externalId: string;
  readonly name: string;
  readonly facts: Facts;
  /** Its money is in another currency or in several: unknown for the rating. */
  readonly moneyLeftOut: boolean;
  /** The list and the order history disagree on a figure; the list's is used. */
  readonly disagrees: boolean;
  /** Orders dated after the as-of date; they are in no figure. */
  readonly futureOrders: number;
}

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : Math.min(a, b ?? a);
const later = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : Math.max(a, b ?? a);

const FIGURES = [
  "orders12m",
  "ordersTotal",
  "revenue12mMinor",
  "revenueTotalMinor",
  "averageTicketMinor",
  "gapVariation",
] as const;

/**
 * Puts the account list and the order history together. The history may cover only part of the
 * time, so what the list states stands, and the history fills what it leaves open; of dates, the
 * earliest and the latest purchase of both count.
 */
export function accountOfFiles(
  values: AccountValues,
  orders: readonly OrderAccount[],
  settings: { readonly asOf: Day; readonly currency: string },
): FileAccount {
  const stated = factsOf({ values }, settings.currency);
  const named = {
    externalId: values.externalId ?? orders[0]?.externalId ?? "",
    name: values.name ?? orders[0]?.name ?? "",
  };
  const foreignList = isForeign(values, settings.currency);
  if (orders.length === 0) {
    const hasMoney = [values.revenue12mMinor, values.revenueTotalMinor, values.averageTicketMinor];
    const moneyLeftOut = foreignList && hasMoney.some((money) => typeof money === "number");
    return { ...named, facts: stated, moneyLeftOut, disagrees: false, futureOrders: 0 };
  }
  const trade = deriveTrade(
    orders.flatMap(({ purchases }) => purchases),
    settings.asOf,
  );
  const foreign =
    foreignList ||
    trade.mixedCurrencies ||
    (trade.currency !== undefined && trade.currency !== settings.currency);
  const derived: Facts = foreign
    ? {
        ...trade.facts,
        revenue12mMinor: undefined,
        revenueTotalMinor: undefined,
        averageTicketMinor: undefined,
      }
    : trade.facts;
  const facts: Facts = {
    ...stated,
    customerSince: earlier(stated.customerSince, derived.customerSince),
    lastPurchaseOn: later(stated.lastPurchaseOn, derived.lastPurchaseOn),
    purchaseDates12m: derived.purchaseDates12m,
    purchaseDatesTotal: derived.purchaseDatesTotal,
    ...Object.fromEntries(FIGURES.map((figure) => [figure, stated[figure] ?? derived[figure]])),
  };
  const disagrees = FIGURES.some(
    (figure) =>
      stated[figure] !== undefined &&
      derived[figure] !== undefined &&
      Math.abs(stated[figure] - derived[figure]) > 0.5,
  );
  return { ...named, facts, moneyLeftOut: foreign, disagrees, futureOrders: trade.future };
}
