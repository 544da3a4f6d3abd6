import type { NegativeAmounts, OrderFinding } from "@/lib/schemas/order-answers";
import { negate } from "@/lib/tabular/decimal";
import { findingSums, MoneySums } from "./money-sums";
import type { OrderLine } from "./order-line";

/** A line of an export that writes what is bought below zero, and credits above. */
export function turned(line: OrderLine): OrderLine {
  const { amount, price, off, credits } = line;
  return {
    ...line,
    credits: !credits,
    amount: negate(amount),
    price: price && negate(price),
    off: off && negate(off),
  };
}

/** Fewer amounts below zero than this are credit notes, and only said. */
const NOT_BY_CHANCE = 3;

/**
 * Books write what is sold below zero: where most amounts of a file are, a person says whether they
 * are purchases or credits.
 */
export class AmountSigns {
  #rows = 0;
  #below = 0;
  readonly #sums = new MoneySums();

  constructor(
    readonly column: string | undefined,
    readonly answer: NegativeAmounts | undefined,
  ) {}

  /** Takes in a line as it is written, but for those of credit notes. */
  note({ amount, isEmpty, currency }: OrderLine): void {
    if (isEmpty || amount.units === 0n) return;
    this.#rows += 1;
    if (amount.units > 0n) return;
    this.#below += 1;
    this.#sums.add({ amount, currency });
  }

  /** Undefined where most amounts are above zero, as they are in most files. */
  finding(): OrderFinding | undefined {
    if (this.#below * 2 <= this.#rows) return undefined;
    return {
      code: "negativeAmounts",
      isOpen: this.answer === undefined && this.#below >= NOT_BY_CHANCE,
      takenAs: this.answer ?? "credits",
      column: this.column?.slice(0, 200),
      orders: this.#rows,
      rows: this.#below,
      sums: findingSums(this.#sums),
    };
  }
}
