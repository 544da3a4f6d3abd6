import type { NumberReuse, OrderFinding } from "@/lib/schemas/order-answers";
import { currencyExponent } from "@/lib/tabular/currency";
import { dayToIso } from "@/lib/tabular/date-format";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";
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
  #example: string | undefined;
  readonly #sums = new Map<string, Decimal>();

  constructor(readonly answer: NumberReuse | undefined) {}

  /** @param key under which the order was gathered */
  note(key: string, order: OpenOrder): void {
    const { charged, orderNumber } = order;
    if (charged === undefined || orderNumber === undefined) return;
    const isAgain = this.answer === "separate" && key !== `no ${orderNumber}`;
    if (!isAgain && !isFarApart(charged.on, charged.until)) return;
    this.#orders += 1;
    this.#rows += charged.lines;
    this.#example ??= orderNumber;
    const before = this.#sums.get(order.currency);
    this.#sums.set(order.currency, before ? add(before, charged.amount) : charged.amount);
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
      column: this.#example?.slice(0, 200),
      orders: this.#orders,
      rows: this.#rows,
      sums,
    };
  }
}
