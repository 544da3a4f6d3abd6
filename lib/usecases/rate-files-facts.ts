import { mergeTrade, TRADE_FIELDS } from "@/lib/importing/merge-trade";
import { deriveReportedTrade } from "@/lib/importing/orders-to-facts";
import type { OrderAccount } from "@/lib/importing/purchase";
import type { AccountValues } from "@/lib/schemas/account-fields";
import { factsOf } from "@/lib/schemas/account-record";
import { conversionOf, hasMoney, type Reporting } from "@/lib/schemas/reported-money";
import type { Day, Facts } from "@/lib/scoring/facts";

/** One account with all that the files say about it. */
export interface FileAccount {
  readonly externalId: string;
  readonly name: string;
  readonly facts: Facts;
  /** Its money is in another currency or in several, and has no rate: unknown for the rating. */
  readonly moneyLeftOut: boolean;
  /** The order history replaces a figure of the account list. */
  readonly replaced: boolean;
  /** Orders dated after the as-of date; they are in no figure. */
  readonly futureOrders: number;
}

/** Puts the row of an account list (empty where there is none) and its order history together. */
export function accountOfFiles(
  values: AccountValues,
  orders: readonly OrderAccount[],
  reporting: Reporting,
): FileAccount {
  const named = {
    externalId: values.externalId ?? orders[0]?.externalId ?? "",
    name: values.name ?? orders[0]?.name ?? "",
  };
  if (orders.length === 0) {
    const moneyLeftOut = hasMoney(values) && conversionOf({ values }, reporting) === undefined;
    const facts = factsOf({ values }, reporting);
    return { ...named, facts, moneyLeftOut, replaced: false, futureOrders: 0 };
  }
  const { asOf, exchange } = reporting;
  const listCurrency = values.currency ?? (hasMoney(values) ? exchange.currency : undefined);
  const trade = deriveReportedTrade(
    orders.flatMap(({ purchases }) => purchases),
    asOf,
    exchange,
    listCurrency,
  );
  const merged = mergeTrade(values, () => false, listCurrency, trade);
  const together: AccountValues = {
    ...values,
    ...merged.values,
    currency: values.currency ?? merged.currency,
  };
  const { purchaseDates12m, purchaseDatesTotal, longestGapDays } = merged;
  const dates = { purchaseDates12m, purchaseDatesTotal, longestGapDays };
  const since = merged.values.customerSince;
  // A first purchase that the list gives as such is known.
  const isFromOrders = since !== undefined && since !== values.customerSince;
  return {
    ...named,
    facts: {
      ...factsOf({ values: together, ...dates }, reporting),
      ordersBeginOn: isFromOrders ? reporting.ordersBeginOn : undefined,
    },
    moneyLeftOut:
      trade.mixedCurrencies ||
      (hasMoney(together) && conversionOf({ values: together }, reporting) === undefined),
    replaced: TRADE_FIELDS.some((field) => {
      const before = values[field];
      const after = merged.values[field];
      return typeof before === "number" && after !== undefined && before !== after;
    }),
    futureOrders: trade.future,
  };
}

/** The first day of all purchases; credit notes and purchases of zero are none. */
export function firstDayOf(accounts: readonly OrderAccount[]): Day | undefined {
  let begin: Day | undefined;
  for (const { purchases } of accounts) {
    for (const { on, amountMinor } of purchases) {
      const isPurchase = amountMinor === undefined || amountMinor > 0;
      if (isPurchase && (begin === undefined || on < begin)) begin = on;
    }
  }
  return begin;
}
