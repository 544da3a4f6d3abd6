import { add, type Decimal, negate } from "@/lib/tabular/decimal";
import type { OrderLine } from "./order-line";

/** What stands beside the amount of a line: its own price, and the money taken off it. */
interface BesideAmount {
  readonly price: Decimal;
  readonly firstPrice: Decimal;
  readonly pricesVary: boolean;
  readonly off: Decimal | undefined;
  readonly firstOff: Decimal | undefined;
  readonly offsVary: boolean;
}

/** What was given back: on so many lines, the same on each of them or not. */
interface Refund {
  readonly sum: Decimal;
  readonly first: Decimal;
  readonly lines: number;
  readonly varies: boolean;
}

/** Some lines of one order: those that charge, or those that credit. */
export interface OpenPart {
  /** The days of its first and its last line in time. */
  readonly on: number;
  readonly until: number;
  readonly amount: Decimal;
  /** The largest amount of one line. */
  readonly largest: Decimal;
  readonly lines: number;
  readonly firstLine: number;
  /** The amount of one line, and whether another one's differs; absent where no line has one. */
  readonly first: Decimal | undefined;
  readonly varies: boolean;
  /** Lines whose amount is empty, and the first of those that have no price either. */
  readonly empty: number;
  readonly firstEmpty: number;
  readonly beside: BesideAmount | undefined;
  readonly refund: Refund | undefined;
}

const ZERO: Decimal = { units: 0n, scale: 0 };

/** The part of an order that one line makes. */
export function partOf({ on, line, amount, isEmpty, price, off, refunded }: OrderLine): OpenPart {
  const beside = price && {
    price,
    firstPrice: price,
    pricesVary: false,
    off,
    firstOff: off,
    offsVary: false,
  };
  return {
    on,
    until: on,
    amount,
    largest: amount,
    lines: 1,
    firstLine: line,
    first: isEmpty ? undefined : amount,
    varies: false,
    empty: isEmpty ? 1 : 0,
    firstEmpty: isEmpty && price === undefined ? line : Number.POSITIVE_INFINITY,
    beside,
    refund: refunded && { sum: refunded, first: refunded, lines: 1, varies: false },
  };
}

export const isEqual = (a: Decimal, b: Decimal): boolean =>
  a.scale === b.scale ? a.units === b.units : add(a, negate(b)).units === 0n;

const differ = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a !== undefined && b !== undefined && !isEqual(a, b);

const sum = (a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined =>
  a === undefined || b === undefined ? (a ?? b) : add(a, b);

function larger(a: Decimal, b: Decimal): Decimal {
  const isLarger = a.scale === b.scale ? a.units >= b.units : add(a, negate(b)).units >= 0n;
  return isLarger ? a : b;
}

/** Whether one line is the sum of all others. */
export const hasSumLine = ({ lines, amount, largest }: OpenPart): boolean =>
  lines > 1 && amount.units > 0n && isEqual(add(largest, largest), amount);

/** The lines without the one that is the sum of the others. */
export const withoutSumLine = (part: OpenPart): OpenPart =>
  hasSumLine(part) ? { ...part, amount: part.largest, lines: part.lines - 1 } : part;

/** Lines together. */
export function both(a: OpenPart | undefined, b: OpenPart | undefined): OpenPart | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    on: Math.min(a.on, b.on),
    until: Math.max(a.until, b.until),
    amount: add(a.amount, b.amount),
    largest: larger(a.largest, b.largest),
    lines: a.lines + b.lines,
    firstLine: Math.min(a.firstLine, b.firstLine),
    first: a.first ?? b.first,
    varies: a.varies || b.varies || differ(a.first, b.first),
    empty: a.empty + b.empty,
    firstEmpty: Math.min(a.firstEmpty, b.firstEmpty),
    beside: besideBoth(a.beside, b.beside),
    refund: refundBoth(a.refund, b.refund),
  };
}

function refundBoth(a: Refund | undefined, b: Refund | undefined): Refund | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    sum: add(a.sum, b.sum),
    first: a.first,
    lines: a.lines + b.lines,
    varies: a.varies || b.varies || differ(a.first, b.first),
  };
}

/**
 * The lines less what was given back (import.md 39): at most all of it, as what is given back may
 * hold tax and shipping that the lines do not.
 * @param ofOrder a refund that is the same on all lines is that of their order
 */
export function withoutRefund(part: OpenPart, ofOrder: boolean): OpenPart {
  const { refund, amount, lines } = part;
  if (refund === undefined) return part;
  const isRepeated = ofOrder && !refund.varies && refund.lines === lines;
  const left = add(amount, negate(isRepeated ? refund.first : refund.sum));
  return { ...part, amount: left.units < 0n ? ZERO : left };
}

/** Known only where every line has a price. */
function besideBoth(
  a: BesideAmount | undefined,
  b: BesideAmount | undefined,
): BesideAmount | undefined {
  if (a === undefined || b === undefined) return undefined;
  return {
    price: add(a.price, b.price),
    firstPrice: a.firstPrice,
    pricesVary: a.pricesVary || b.pricesVary || differ(a.firstPrice, b.firstPrice),
    off: sum(a.off, b.off),
    firstOff: a.firstOff ?? b.firstOff,
    offsVary: a.offsVary || b.offsVary || differ(a.firstOff ?? ZERO, b.firstOff ?? ZERO),
  };
}

/** The lines where their amount is that of the whole order, on each of them. */
export const withAmountOnce = (part: OpenPart): OpenPart =>
  part.varies || part.first === undefined ? part : { ...part, amount: part.first };

/** The lines where the discount on each of them is that of the whole order. */
export function withDiscountOnce(part: OpenPart): OpenPart {
  const { off, firstOff, offsVary } = part.beside ?? {};
  if (!off || !firstOff || offsVary) return part;
  return { ...part, amount: add(part.amount, add(off, negate(firstOff))) };
}
