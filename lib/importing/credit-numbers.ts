import type { CreditNumbers, OrderFinding } from "@/lib/schemas/order-answers";
import { findingSums, MoneySums } from "./money-sums";
import type { OrderLine } from "./order-line";

/** How the numbers of credit notes begin in many programs; a digit or a sign follows. */
const CREDIT_PREFIX = /^(GS|GU|GUT|CN|CRN|CREDIT|AV|NC|STORNO)(?=[-_/. ]?\d)/i;

/**
 * Rows that a file without kinds of documents may mean as credits: their numbers begin like those of
 * credit notes, and their amounts are above zero.
 */
export class CreditLikeNumbers {
  #rows = 0;
  #all = 0;
  readonly #prefixes = new Set<string>();
  readonly #sums = new MoneySums();

  constructor(readonly answer: CreditNumbers | undefined) {}

  /** Takes in a line, and says whether it is like a credit. */
  note({ orderNumber, amount, credits, currency }: OrderLine): boolean {
    if (orderNumber === undefined) return false;
    this.#all += 1;
    if (credits || amount.units <= 0n) return false;
    const prefix = CREDIT_PREFIX.exec(orderNumber)?.[1];
    if (prefix === undefined) return false;
    this.#rows += 1;
    this.#prefixes.add(prefix.toUpperCase());
    this.#sums.add({ amount, currency });
    return true;
  }

  /** Undefined where no number is like that, or most are: then it is just how numbers begin there. */
  finding(): OrderFinding | undefined {
    if (this.#rows === 0 || this.#rows * 2 > this.#all) return undefined;
    return {
      code: "creditNumbers",
      isOpen: this.answer === undefined,
      takenAs: this.answer ?? "purchases",
      column: [...this.#prefixes].join(", "),
      orders: this.#rows,
      rows: this.#rows,
      sums: findingSums(this.#sums),
    };
  }
}
