import type { FigureScope, OrderFinding } from "@/lib/schemas/order-answers";
import { headerWords } from "./header-words";
import { findingSums, MoneySums } from "./money-sums";
import type { OpenOrder } from "./open-order";
import {
  isEqual,
  type OpenPart,
  withAmountOnce,
  withDiscountOnce,
  withoutRefund,
} from "./open-part";

/** What the words of a header say its figures are of. */
type SpokenOf = "line" | "order" | "total" | undefined;

const LINE_WORDS =
  /\b(?:line|lineitem|item|unit|extended|product|position|zeile|artikel|posten|ligne|article|linea|articulo|linha|artigo)/;
const ORDER_WORDS =
  /\b(?:order|invoice|document|receipt|auftrag|bestell|rechnung|beleg|commande|facture|pedido|factura|fatura|encomenda)/;
const TOTAL_WORDS = /\b(?:sub|grand)?(?:total|sum)|gesamt|summe/;

function spokenOf(header: string): SpokenOf {
  const words = headerWords(header);
  if (LINE_WORDS.test(words)) return "line";
  if (ORDER_WORDS.test(words)) return "order";
  return TOTAL_WORDS.test(words) ? "total" : undefined;
}

/** Fewer orders than this may have equal figures on all their rows by chance. */
const NOT_BY_CHANCE = 3;

type RepeatedCode = "amountRepeats" | "discountRepeats";

const ONCE: Readonly<Record<RepeatedCode, (part: OpenPart) => OpenPart>> = {
  amountRepeats: withAmountOnce,
  discountRepeats: withDiscountOnce,
};

/**
 * Decides whether a figure on the rows of orders is that of the whole order (import.md 36): it is
 * the same on every row of every order, and its header, the prices of the rows or the number of
 * such orders say that this is no chance. Otherwise a person is asked.
 */
export class RepeatedFigures {
  /** Orders with several rows: with one figure on all, on the first alone, or with different ones. */
  #equal = 0;
  #headOnly = 0;
  #varies = 0;
  /** Of those with one figure: rows beyond the first. */
  #moreRows = 0;
  /** The figure is what the prices of all rows come to, or each is the price of its row. */
  #isSumOfPrices = 0;
  #isOwnPrice = 0;
  /** The rows have different prices beside one figure. */
  #pricesVary = 0;
  #rows = 0;
  readonly #once = new MoneySums();
  readonly #each = new MoneySums();

  constructor(
    readonly code: RepeatedCode,
    /** The column of the figure; undefined where there is none. */
    readonly column: string | undefined,
    readonly answer: FigureScope | undefined,
  ) {}

  /** Takes in an order that has a number. */
  note(order: OpenOrder): void {
    if (this.column === undefined) return;
    for (const part of [order.charged, order.credited]) {
      if (part !== undefined && part.lines > 1) this.#note(part, order.currency);
    }
  }

  #note(part: OpenPart, currency: string): void {
    const { beside } = part;
    const isAmount = this.code === "amountRepeats";
    const figure = isAmount ? part.first : beside?.firstOff;
    if (figure === undefined || figure.units === 0n) return;
    if (isAmount ? part.varies : beside?.offsVary) {
      this.#varies += 1;
      return;
    }
    const isHeadOnly = isAmount && part.lines - part.empty === 1;
    if (isHeadOnly && part.firstEmpty === part.firstLine) return;
    if (isHeadOnly) this.#headOnly += 1;
    else this.#equal += 1;
    this.#moreRows += part.lines - 1;
    this.#rows += part.lines;
    if (beside?.pricesVary) this.#pricesVary += 1;
    if (isAmount && beside && isEqual(beside.price, figure)) this.#isSumOfPrices += 1;
    else if (isAmount && beside && isEqual(beside.price, part.amount)) this.#isOwnPrice += 1;
    this.#once.add({ amount: withoutRefund(ONCE[this.code](part), true).amount, currency });
    this.#each.add({ amount: withoutRefund(part, true).amount, currency });
  }

  /** What it is by the rows and the header alone. */
  #decided(): { readonly per: FigureScope; readonly isSure: boolean } {
    const line = { per: "line", isSure: true } as const;
    const order = { per: "order", isSure: true } as const;
    const asked = { per: "order", isSure: false } as const;
    const found = this.#equal + this.#headOnly;
    if (found === 0 || (this.#isOwnPrice > 0 && this.#isSumOfPrices === 0)) return line;
    if (this.#varies > 0) {
      // One figure on all rows of nearly every order, and another shape in some.
      const spoken = spokenOf(this.column ?? "");
      const isSpoken = spoken === "order" || spoken === "total";
      const least = isSpoken ? NOT_BY_CHANCE : 10;
      return found >= least && found >= this.#varies * (isSpoken ? 2 : 9) ? asked : line;
    }
    if (this.#isSumOfPrices > 0) return order;
    const spoken = spokenOf(this.column ?? "");
    if (spoken === "line") return this.#headOnly >= NOT_BY_CHANCE ? order : line;
    if (this.#equal === 0) {
      // Without prices both ways come to the same, once it is sure that no amount is missing.
      if (spoken !== undefined || this.#headOnly > 1) return order;
      return this.#pricesVary > 0 ? asked : line;
    }
    if (spoken === "order" || this.#pricesVary >= NOT_BY_CHANCE) return order;
    if (this.code === "discountRepeats") {
      if (this.#pricesVary > 1) return order;
      return found > 1 || this.#pricesVary > 0 ? asked : line;
    }
    if (this.#pricesVary > 0) return order;
    if (spoken === "total") return found >= NOT_BY_CHANCE ? order : asked;
    return this.#moreRows > 1 ? asked : line;
  }

  /** What it is, as a person said or as it is found. */
  get per(): FigureScope {
    return this.answer ?? this.#decided().per;
  }

  /** The order with its figures as they are meant. */
  meant(order: OpenOrder, per: FigureScope): void {
    if (per === "line") return;
    const once = ONCE[this.code];
    order.charged = order.charged && once(order.charged);
    order.credited = order.credited && once(order.credited);
  }

  /** What there is to say or to ask; undefined where each row has its own figure. */
  finding(): OrderFinding | undefined {
    const { per, isSure } = this.#decided();
    if (per === "line" && this.answer !== "order") return undefined;
    const sums = findingSums(this.#once, this.#each);
    // A figure on one row of each order alone comes to the same both ways.
    const isSame = sums.length > 0 && sums.every(({ once, each }) => once === each);
    if (isSame && isSure && this.answer === undefined) return undefined;
    return {
      code: this.code,
      isOpen: !isSure && this.answer === undefined,
      takenAs: this.per,
      column: this.column?.slice(0, 200),
      orders: this.#equal + this.#headOnly,
      rows: this.#rows,
      sums,
    };
  }
}
