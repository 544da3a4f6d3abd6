import { currencyExponent, MONEY_MAX_MINOR } from "@/lib/tabular/currency";
import { type Decimal, toMinor } from "@/lib/tabular/decimal";

/** No currency makes more than the largest amount of so few units. */
const ALWAYS_FITS = 900_000_000n;

/** Whether an amount is too large to be counted in the minor units of its currency. */
export function isTooLarge(amount: Decimal, currency: string): boolean {
  if (amount.units <= ALWAYS_FITS && amount.units >= -ALWAYS_FITS) return false;
  const minor = toMinor(amount, currencyExponent(currency));
  return minor === undefined || Math.abs(minor) > MONEY_MAX_MINOR;
}
