import type { OrderFinding, TotalRows } from "@/lib/schemas/order-answers";
import { findingSums, MoneySums } from "./money-sums";
import type { OpenOrder } from "./open-order";
import { hasSumLine, withoutSumLine } from "./open-part";

/** Fewer orders than this may have a row that is the sum of the others by chance. */
const NOT_BY_CHANCE = 2;

/** Counts the orders that end with their own total as a row, which would count twice (import.md 36). */
export class SumRows {
  #found = 0;
  #rows = 0;
  #others = 0;
  readonly #once = new MoneySums();
  readonly #each = new MoneySums();

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
    this.#once.add({ amount: withoutSumLine(charged).amount, currency });
    this.#each.add({ amount: charged.amount, currency });
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
    return {
      code: "totalRows",
      isOpen: this.answer === undefined,
      takenAs: this.answer ?? "count",
      orders: this.#found,
      rows: this.#rows,
      sums: findingSums(this.#once, this.#each),
    };
  }
}
