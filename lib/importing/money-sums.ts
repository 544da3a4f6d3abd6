import { currencyExponent } from "@/lib/tabular/currency";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";

/** A sum in minor units of its currency. */
export interface MoneySum {
  readonly currency: string;
  readonly minor: number;
}

/** Sums of money by currency, exact until they are asked for. */
export class MoneySums {
  readonly #byCurrency = new Map<string, Decimal>();

  add({ amount, currency }: { readonly amount: Decimal; readonly currency: string }): void {
    const before = this.#byCurrency.get(currency);
    this.#byCurrency.set(currency, before ? add(before, amount) : amount);
  }

  /** In the order in which the currencies came; a sum that is too large to count is left out. */
  minor(): MoneySum[] {
    return [...this.#byCurrency].flatMap(([currency, sum]) => {
      const minor = toMinor(sum, currencyExponent(currency));
      return minor === undefined ? [] : [{ currency, minor }];
    });
  }
}

/** So many currencies of a finding are said. */
export const SUMS_SAID = 10;

/** What a finding comes to, taken once and taken each time; they are of the same currencies. */
export function findingSums(once: MoneySums, each: MoneySums = once) {
  const others = new Map(each.minor().map(({ currency, minor }) => [currency, minor]));
  return once
    .minor()
    .slice(0, SUMS_SAID)
    .flatMap(({ currency, minor }) => {
      const other = others.get(currency);
      return other === undefined ? [] : [{ currency, once: minor, each: other }];
    });
}
