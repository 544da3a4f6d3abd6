import {
  type NumberReuse,
  type OrderFinding,
  REUSED_SHOWN,
  type ReusedNumber,
} from "@/lib/schemas/order-answers";
import { isFarApart } from "./far-apart";
import { findingSums, MoneySums } from "./money-sums";
import type { OpenAccount } from "./open-account";
import type { OpenOrder } from "./open-order";
import type { OpenPart } from "./open-part";

const spanOf = ({ charged, credited }: OpenOrder): readonly [number, number] => [
  Math.min(charged?.on ?? Number.POSITIVE_INFINITY, credited?.on ?? Number.POSITIVE_INFINITY),
  Math.max(charged?.until ?? -Infinity, credited?.until ?? -Infinity),
];

function isOneOrder(a: OpenOrder, b: OpenOrder): boolean {
  const [from, until] = spanOf(a);
  const [start, end] = spanOf(b);
  if (start > until) return !isFarApart(until, start);
  return end >= from || !isFarApart(from, end);
}

const AGAIN = " #";

/** Rows of one order are rarely further apart. */
const LONG_ORDER_DAYS = 31;

/** Under which key rows join the orders of an account, where a number used again is another order. */
export function keyAmong(
  orders: ReadonlyMap<string, OpenOrder>,
  key: string,
  order: OpenOrder,
): string {
  for (let time = 1; ; time += 1) {
    const name = time === 1 ? key : `${key}${AGAIN}${time}`;
    const open = orders.get(name);
    if (open === undefined || isOneOrder(open, order)) return name;
  }
}

/** Order numbers with what their rows come to; the first ones by name. */
class NumbersFound {
  orders = 0;
  #rows = 0;
  readonly shown: ReusedNumber[] = [];
  readonly #sums = new MoneySums();

  add({ charged, currency }: OpenOrder): void {
    if (charged === undefined) return;
    this.#rows += charged.lines;
    this.#sums.add({ amount: charged.amount, currency });
  }

  name(number: string, { name, externalId }: OpenAccount, first: number, last: number): void {
    this.orders += 1;
    if (this.shown.length >= REUSED_SHOWN) return;
    const account = (name ?? externalId ?? "").slice(0, 200);
    this.shown.push({ number: number.slice(0, 200), account, first, last });
  }

  figures(): Pick<OrderFinding, "orders" | "rows" | "sums" | "reused"> {
    const sums = findingSums(this.#sums);
    return { orders: this.orders, rows: this.#rows, sums, reused: this.shown };
  }
}

/**
 * Counts the order numbers that are used again long after, which a person is asked about, and those
 * whose rows are some weeks apart, which is said.
 */
export class ReusedNumbers {
  readonly #again = new NumbersFound();
  readonly #long = new NumbersFound();

  constructor(readonly answer: NumberReuse | undefined) {}

  /** @param key under which the account has the order */
  note(account: OpenAccount, key: string, order: OpenOrder): void {
    const { charged, orderNumber: number } = order;
    if (charged === undefined || number === undefined) return;
    const first = `no ${number}`;
    if (this.answer === "separate" && key !== first) {
      this.#noteApart(account, number, key, order, charged);
    } else if (isFarApart(charged.on, charged.until)) {
      this.#again.add(order);
      this.#again.name(number, account, charged.on, charged.until);
    } else if (charged.until - charged.on > LONG_ORDER_DAYS) {
      this.#long.add(order);
      this.#long.name(number, account, charged.on, charged.until);
    }
  }

  /** An order apart from the first one of its number, which is noted with the second. */
  #noteApart(
    account: OpenAccount,
    number: string,
    key: string,
    order: OpenOrder,
    { on, until }: OpenPart,
  ): void {
    const first = `no ${number}`;
    this.#again.add(order);
    if (key !== `${first}${AGAIN}2`) {
      const shown = this.#again.shown.find((one) => one.number === number);
      if (shown) shown.last = Math.max(shown.last, until);
      return;
    }
    const earlier = account.orders.get(first);
    if (earlier) this.#again.add(earlier);
    const { charged } = earlier ?? {};
    const from = Math.min(charged?.on ?? on, on);
    this.#again.name(number, account, from, Math.max(charged?.until ?? until, until));
  }

  findings(): OrderFinding[] {
    const again: OrderFinding = {
      code: "reusedNumbers",
      isOpen: this.answer === undefined,
      takenAs: this.answer ?? "one",
      ...this.#again.figures(),
    };
    const long: OrderFinding = {
      ...{ code: "longOrders", isOpen: false, takenAs: "" },
      ...this.#long.figures(),
    };
    return [again, long].filter(({ orders }) => orders > 0);
  }
}
