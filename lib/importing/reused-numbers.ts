import {
  type NumberReuse,
  type OrderFinding,
  REUSED_SHOWN,
  type ReusedNumber,
} from "@/lib/schemas/order-answers";
import { currencyExponent } from "@/lib/tabular/currency";
import { dayToIso } from "@/lib/tabular/date-format";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";
import type { OpenAccount } from "./open-account";
import type { OpenOrder } from "./open-order";
import { ONE_ORDER_DAYS } from "./order-heads";

/** So near each other rows of one number are of one order also across the end of a year. */
const ACROSS_YEARS_DAYS = 31;

const yearOf = (day: number): string => dayToIso(day).slice(0, 4);

/** Whether two days of one order number are too far apart for one order (import.md 35). */
export function isFarApart(a: number, b: number): boolean {
  const gap = Math.abs(a - b);
  return gap > ONE_ORDER_DAYS || (gap > ACROSS_YEARS_DAYS && yearOf(a) !== yearOf(b));
}

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

/** Counts the order numbers that are used again long after, which a person is asked about. */
export class ReusedNumbers {
  #orders = 0;
  #rows = 0;
  readonly #shown: ReusedNumber[] = [];
  readonly #sums = new Map<string, Decimal>();

  constructor(readonly answer: NumberReuse | undefined) {}

  /** @param key under which the account has the order */
  note({ externalId, name, orders }: OpenAccount, key: string, order: OpenOrder): void {
    const { charged, orderNumber: number } = order;
    if (charged === undefined || number === undefined) return;
    const first = `no ${number}`;
    const again = this.answer === "separate" && key !== first ? key.slice(first.length) : undefined;
    if (again === undefined && !isFarApart(charged.on, charged.until)) return;
    this.#sum(order);
    // An order apart is of a number that was seen before: its first order is noted with the second.
    if (again !== undefined && again !== `${AGAIN}2`) {
      const shown = this.#shown.find((one) => one.number === number);
      if (shown) shown.last = Math.max(shown.last, charged.until);
      return;
    }
    const earlier = again === undefined ? undefined : orders.get(first);
    if (earlier) this.#sum(earlier);
    const before = earlier?.charged;
    this.#orders += 1;
    if (this.#shown.length >= REUSED_SHOWN) return;
    this.#shown.push({
      number: number.slice(0, 200),
      account: (name ?? externalId ?? "").slice(0, 200),
      first: Math.min(before?.on ?? charged.on, charged.on),
      last: Math.max(before?.until ?? charged.until, charged.until),
    });
  }

  #sum({ charged, currency }: OpenOrder): void {
    if (charged === undefined) return;
    this.#rows += charged.lines;
    const before = this.#sums.get(currency);
    this.#sums.set(currency, before ? add(before, charged.amount) : charged.amount);
  }

  finding(): OrderFinding | undefined {
    if (this.#orders === 0) return undefined;
    const sums = [...this.#sums].slice(0, 10).flatMap(([currency, sum]) => {
      const minor = toMinor(sum, currencyExponent(currency));
      return minor === undefined ? [] : [{ currency, once: minor, each: minor }];
    });
    return {
      code: "reusedNumbers",
      isOpen: this.answer === undefined,
      takenAs: this.answer ?? "one",
      orders: this.#orders,
      rows: this.#rows,
      sums,
      reused: this.#shown,
    };
  }
}
