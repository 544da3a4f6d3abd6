import type { OrderFinding, TotalRows } from "@/lib/schemas/order-answers";
import { currencyExponent } from "@/lib/tabular/currency";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";
import type { OpenOrder } from "./open-order";
import { hasSumLine, withoutSumLine } from "./open-part";

/** Fewer orders than this may have a row that is the sum of the others by chance. */
const NOT_BY_CHANCE = 2;

/** Counts the orders that end with their own total as a row, which would count twice (import.md 36). */
export class SumRows {
  #found = 0;
  #rows = 0;
  #others = 0;
  readonly #sums = new Map<string, { once: Decimal; each: Decimal }>();

  constructor(readonly answer: TotalRows | undefined) {}

  note({ charged, currency }: OpenOrder): void {
    if (charged === undefined || charged.lines < 2) return;
    // Two rows with one amount are rather a figure that repeats.
    if (!hasSumLine(charged)) {
      this.#others += 1;
      return;
    }
    if (charged.lines > 2) this.#found += 1;
    this.#rows += charged.lines;
    const once = withoutSumLine(charged).amount;
    const before = this.#sums.get(currency);
    this.#sums.set(currency, {
      once: before ? add(before.once, once) : once,
      each: before ? add(before.each, charged.amount) : charged.amount,
    });
  }

  get #isFound(): boolean {
    return this.#found >= NOT_BY_CHANCE && this.#found > this.#others * 3;
  }

  /** Takes the total off an order where a person says so. */
  meant(order: OpenOrder): void {
    if (this.answer !== "leave-out" || !this.#isFound) return;
    order.charged = order.charged && withoutSumLine(order.charged);
  }

  finding(): OrderFinding | undefined {
    if (!this.#isFound) return undefined;
    const sums = [...this.#sums].slice(0, 10).flatMap(([currency, { once, each }]) => {
      const exponent = currencyExponent(currency);
      const minor = { once: toMinor(once, exponent), each: toMinor(each, exponent) };
      return minor.once === undefined || minor.each === undefined
        ? []
        : [{ currency, once: minor.once, each: minor.each }];
    });
    return {
      code: "totalRows",
      isOpen: this.answer === undefined,
      takenAs: this.answer ?? "count",
      orders: this.#found,
      rows: this.#rows,
      sums,
    };
  }
}
