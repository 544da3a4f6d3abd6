import type { Day, TradeFacts } from "@/lib/scoring/facts";
import type { Purchase } from "./purchase";

/** What an order history says about one account. */
export interface DerivedTrade {
  /** Money in minor units of `currency`; absent where the purchases are in several currencies. */
  readonly facts: TradeFacts;
  readonly currency: string | undefined;
  readonly mixedCurrencies: boolean;
  /** Purchases dated after the as-of date; they are in no figure. */
  readonly future: number;
}

type FoldedPurchase = Pick<Purchase, "on" | "amountMinor" | "currency">;

/** domain.md §2: the last 12 months are the 365 days up to and including the as-of date. */
export const WINDOW_DAYS = 365;
/** domain.md §2: gap variation needs 6 purchase dates. */
const DATES_FOR_GAPS = 6;

/**
 * Derives trade facts from the purchases of one account, which must come by ascending date; in
 * constant memory. Credit notes lower the revenue and are no purchases; purchases of zero are
 * neither (import.md 29, 31; domain.md §2).
 */
export function createTradeFold(asOf: Day) {
  const currencies = new Set<string>();
  let mixed = false;
  let future = 0;
  let count = 0;
  let count12 = 0;
  let dates = 0;
  let dates12 = 0;
  let first: Day | undefined;
  let last: Day | undefined;
  let gapSquares = 0;
  let revenue = 0;
  let revenue12 = 0;
  let bought = 0;

  return {
    add({ on, amountMinor, currency }: FoldedPurchase): void {
      if (on > asOf) {
        future += 1;
        return;
      }
      if (amountMinor === 0) return;
      const recent = on > asOf - WINDOW_DAYS;
      if (amountMinor === undefined) mixed = true;
      else {
        currencies.add(currency);
        revenue += amountMinor;
        if (recent) revenue12 += amountMinor;
        if (amountMinor < 0) return;
        bought += amountMinor;
      }
      count += 1;
      if (recent) count12 += 1;
      if (on === last) return;
      if (last !== undefined && on < last)
        throw new Error("Purchases must come by ascending date.");
      dates += 1;
      if (recent) dates12 += 1;
      if (last !== undefined) gapSquares += (on - last) ** 2;
      first ??= on;
      last = on;
    },

    finish(): DerivedTrade {
      const oneCurrency = !mixed && currencies.size <= 1;
      const money = oneCurrency && {
        revenueTotalMinor: revenue,
        revenue12mMinor: revenue12,
        averageTicketMinor: count > 0 ? bought / count : undefined,
      };
      const gaps = dates - 1;
      const span = (last ?? 0) - (first ?? 0);
      return {
        facts: {
          customerSince: first,
          lastPurchaseOn: last,
          ordersTotal: count,
          orders12m: count12,
          purchaseDatesTotal: dates,
          purchaseDates12m: dates12,
          ...money,
          // Population standard deviation ÷ mean of the gaps, from whole numbers only.
          gapVariation:
            dates < DATES_FOR_GAPS ? undefined : Math.sqrt(gaps * gapSquares - span ** 2) / span,
        },
        currency: oneCurrency ? [...currencies][0] : undefined,
        mixedCurrencies: !oneCurrency,
        future,
      };
    },
  };
}

/** The same for purchases in any order. */
export function deriveTrade(purchases: Iterable<FoldedPurchase>, asOf: Day): DerivedTrade {
  const fold = createTradeFold(asOf);
  for (const purchase of [...purchases].sort((a, b) => a.on - b.on)) fold.add(purchase);
  return fold.finish();
}
