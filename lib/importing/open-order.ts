import { currencyExponent } from "@/lib/tabular/currency";
import { toMinor } from "@/lib/tabular/decimal";
import { both, type OpenPart, partOf, withoutRefund } from "./open-part";
import type { OrderLine } from "./order-line";
import type { Purchase, PurchasePart } from "./purchase";

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
  const part = partOf(line);
  return {
    orderNumber: detached(line.orderNumber),
    currency: line.currency,
    mixed: false,
    status: detached(line.status),
    charged: line.credits ? undefined : part,
    credited: line.credits ? part : undefined,
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

/** Whether more is taken off an order than all its lines cost: that is no credit note. */
export const isOverDiscounted = ({ charged, credited }: OpenOrder): boolean =>
  (charged?.amount.units ?? 0n) < 0n || (credited?.amount.units ?? 0n) > 0n;

/** Gives rows without any figure to those that credit, where no row of the order charges. */
export function joinEmptyRows(order: OpenOrder): void {
  const { charged, credited } = order;
  if (charged === undefined || credited === undefined) return;
  if (charged.first !== undefined || charged.firstEmpty === Number.POSITIVE_INFINITY) return;
  order.credited = both(credited, charged);
  order.charged = undefined;
}

/**
 * The first row that lacks the amount of an order.
 * @param isOnce the amount of one row is that of the whole order
 */
export function lackingLine({ charged, credited }: OpenOrder, isOnce: boolean): number | undefined {
  const lacks = [charged, credited].flatMap((part) => {
    if (!part || part.firstEmpty === Number.POSITIVE_INFINITY) return [];
    return isOnce && part.first !== undefined && !part.varies ? [] : [part.firstEmpty];
  });
  return lacks.length === 0 ? undefined : Math.min(...lacks);
}

/** Takes off an order what was given back of it. */
export function takeRefund(order: OpenOrder): void {
  const { charged, orderNumber } = order;
  if (charged === undefined || isOverDiscounted(order)) return;
  order.charged = withoutRefund(charged, orderNumber !== undefined);
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
  const part = ({ on, lines, firstLine }: OpenPart, amountMinor: number): PurchasePart => ({
    on,
    amountMinor,
    lines,
    firstLine,
  });
  return {
    ...purchase,
    charged: charged && part(charged, amountMinor - creditMinor),
    credited: part(credited, creditMinor),
  };
}
