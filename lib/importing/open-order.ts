import { currencyExponent } from "@/lib/tabular/currency";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";
import type { Purchase, PurchasePart } from "./purchase";
import type { OrderLine } from "./read-order-row";

/** Some lines of one order: those that charge, or those that credit. */
interface OpenPart {
  on: number;
  amount: Decimal;
  lines: number;
  firstLine: number;
}

/** An order while its lines come in, in any order. */
export interface OpenOrder {
  readonly orderNumber: string | undefined;
  currency: string;
  mixed: boolean;
  status: string | undefined;
  charged: OpenPart | undefined;
  credited: OpenPart | undefined;
}

/** A copy that does not keep the piece of the file alive that it was cut from. */
export const detached = (text: string | undefined): string | undefined =>
  text === undefined || text.length < 13 ? text : String(JSON.parse(JSON.stringify(text)));

/** The lower of two texts, so that the order of the rows decides nothing. */
export const lower = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** An order of which one line is known. */
export function openOrder(line: OrderLine): OpenOrder {
  const { on, amount, line: firstLine } = line;
  const part: OpenPart = { on, amount, lines: 1, firstLine };
  const credits = amount.units < 0n;
  return {
    orderNumber: detached(line.orderNumber),
    currency: line.currency,
    mixed: false,
    status: detached(line.status),
    charged: credits ? undefined : part,
    credited: credits ? part : undefined,
  };
}

function both(a: OpenPart | undefined, b: OpenPart | undefined): OpenPart | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    on: Math.min(a.on, b.on),
    amount: add(a.amount, b.amount),
    lines: a.lines + b.lines,
    firstLine: Math.min(a.firstLine, b.firstLine),
  };
}

/** Adds the lines of `more` to an order. */
export function addToOrder(order: OpenOrder, more: OpenOrder): void {
  order.mixed ||= more.mixed || order.currency !== more.currency;
  order.currency = lower(order.currency, more.currency) ?? order.currency;
  order.status = lower(order.status, more.status);
  order.charged = both(order.charged, more.charged);
  order.credited = both(order.credited, more.credited);
}

/** The purchase that an order's lines make. Its amount is rounded once, as a whole. */
export function purchaseOf(order: OpenOrder): Purchase {
  const { orderNumber, currency, mixed, status, charged, credited } = order;
  const whole = both(charged, credited);
  if (whole === undefined) throw new Error("An order has a line.");
  const { on, lines, firstLine } = whole;
  const exponent = currencyExponent(currency);
  const amountMinor = mixed ? undefined : toMinor(whole.amount, exponent);
  const purchase = { orderNumber, on, amountMinor, currency, status, lines, firstLine };
  if (amountMinor === undefined || credited === undefined) {
    return { ...purchase, charged: undefined, credited: undefined };
  }
  const creditMinor = toMinor(credited.amount, exponent);
  if (creditMinor === undefined) return { ...purchase, charged: undefined, credited: undefined };
  const part = ({ amount: _, ...rest }: OpenPart, amountMinor: number): PurchasePart => ({
    ...rest,
    amountMinor,
  });
  return {
    ...purchase,
    charged: charged && part(charged, amountMinor - creditMinor),
    credited: part(credited, creditMinor),
  };
}
