import type { Day, TradeFacts } from "@/lib/scoring/facts";
import type { Exchange } from "@/lib/tabular/exchange";
import type { Purchase } from "./purchase";

/** What an order history says about one account. */
export interface DerivedTrade {
  /** Money in minor units of `currency`; absent where it cannot be added up. */
  readonly facts: TradeFacts;
  readonly currency: string | undefined;
  /** The purchases are in several currencies, or one that was to be converted has no rate. */
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
 * @param exchange converts each purchase by the rate of its own date; without it, what is in
 *   several currencies is not added up.
 */
export function createTradeFold(asOf: Day, exchange?: Exchange) {
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
  let longestGap: number | undefined;
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
      const credits = amountMinor !== undefined && amountMinor < 0;
      const minor =
        exchange && amountMinor !== undefined
          ? exchange.on(currency, on)?.amount(amountMinor)
          : amountMinor;
      if (minor === undefined) mixed = true;
      else {
        currencies.add(exchange?.currency ?? currency);
        revenue += minor;
        if (recent) revenue12 += minor;
        if (!credits) bought += minor;
      }
      if (credits) return;
      count += 1;
      if (recent) count12 += 1;
      if (on === last) return;
      if (last !== undefined && on < last)
        throw new Error("Purchases must come by ascending date.");
      dates += 1;
      if (recent) dates12 += 1;
      if (last !== undefined) {
        gapSquares += (on - last) ** 2;
        longestGap = Math.max(longestGap ?? 0, on - last);
      }
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
          longestGapDays: longestGap,
        },
        currency: oneCurrency ? [...currencies][0] : undefined,
        mixedCurrencies: !oneCurrency,
        future,
      };
    },
  };
}

/** The same for purchases in any order. */
export function deriveTrade(
  purchases: Iterable<FoldedPurchase>,
  asOf: Day,
  exchange?: Exchange,
): DerivedTrade {
  const fold = createTradeFold(asOf, exchange);
  for (const purchase of [...purchases].sort((a, b) => a.on - b.on)) fold.add(purchase);
  return fold.finish();
}

/**
 * The same with the money in the reporting currency: each purchase by the rate of its own date,
 * rounded once (import.md 30). Where one of them has no rate, as they are: in their own currency,
 * or unknown where they are in several.
 * @param stated the currency somebody gives for the account: purchases in it alone stay in it, and
 *   count beside what else is known of its money.
 */
export function deriveReportedTrade(
  purchases: readonly FoldedPurchase[],
  asOf: Day,
  exchange: Exchange,
  stated?: string,
): DerivedTrade {
  const own = deriveTrade(purchases, asOf);
  const { currency } = own;
  const stays = currency === exchange.currency || (currency !== undefined && currency === stated);
  if (stays || (currency === undefined && !own.mixedCurrencies)) return own;
  const reported = deriveTrade(purchases, asOf, exchange);
  return reported.mixedCurrencies ? own : reported;
}
