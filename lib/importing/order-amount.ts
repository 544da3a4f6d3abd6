import { absolute, add, type Decimal, multiply, negate, ONE } from "@/lib/tabular/decimal";
import type { DiscountUnit } from "@/lib/tabular/number-profile";

const ZERO: Decimal = { units: 0n, scale: 0 };
const HUNDREDTH: Decimal = { units: 1n, scale: 2 };

/** A number of the row; "unreadable" where its cell was reported already. */
export type ParsedNumber = { readonly decimal: Decimal; readonly percent: boolean } | "unreadable";

/** The numbers of a row that its amount comes from. */
export interface AmountCells {
  readonly amount: ParsedNumber | undefined;
  readonly quantity: ParsedNumber | undefined;
  readonly unitPrice: ParsedNumber | undefined;
  readonly discount: ParsedNumber | undefined;
}

/** What a row amounts to. */
export interface LineAmount {
  readonly amount: Decimal;
  /** It gives money back. A discount that takes off more than its line costs is none of these. */
  readonly credits: boolean;
  /** The cell of the amount is empty: the amount is the price, or zero where there is none. */
  readonly isEmpty: boolean;
  /** Where it is not the amount itself: what the line costs by its quantity and price. */
  readonly price: Decimal | undefined;
  /** Money taken off a price, with the sign of the price. */
  readonly off: Decimal | undefined;
}

/**
 * The amount column, else quantity × unit price less discount (import.md 29).
 * @param ofOrder the row is of an order: a discount larger than its line is taken off the order, so
 * that the amount of the line may be below zero (37).
 */
export function amountOf(cells: AmountCells, unit: DiscountUnit, ofOrder: boolean): Said {
  const { amount } = cells;
  if (amount === "unreadable") return amount;
  const priced = pricedAmount(cells, unit, ofOrder);
  if (amount === undefined) return priced;
  const price = typeof priced === "string" ? undefined : priced.amount;
  return { ...lineAmount(amount.decimal, amount.decimal), price };
}

type Said = LineAmount | "unreadable" | "noAmount" | "discountOutOfRange";

/** A row whose amount is empty: the amount of its order may stand on another one. */
export function withoutAmount(said: Said): Said {
  if (said === "noAmount") return { ...lineAmount(ZERO, ZERO), isEmpty: true };
  if (typeof said === "string") return said;
  return { ...said, isEmpty: true, price: said.price ?? said.amount };
}

function pricedAmount(
  { quantity, unitPrice, discount }: AmountCells,
  unit: DiscountUnit,
  ofOrder: boolean,
): Said {
  if (quantity === "unreadable" || unitPrice === "unreadable" || discount === "unreadable") {
    return "unreadable";
  }
  if (quantity === undefined || unitPrice === undefined) return "noAmount";
  const full = multiply(quantity.decimal, unitPrice.decimal);
  if (discount === undefined) return lineAmount(full, full);
  const size = absolute(discount.decimal);
  if (unit === "amount" && !discount.percent) {
    // A discount makes the line smaller, also a returned one that counts below zero.
    const off = full.units < 0n ? negate(size) : size;
    const kept = add(absolute(full), negate(size));
    if (kept.units < 0n && !ofOrder) return "discountOutOfRange";
    return { ...lineAmount(add(full, negate(off)), full), price: full, off };
  }
  const share = discount.percent || unit === "percent" ? multiply(size, HUNDREDTH) : size;
  const kept = add(ONE, negate(share));
  return kept.units < 0n ? "discountOutOfRange" : lineAmount(multiply(full, kept), full);
}

/** What a credit note takes off, also where its figures are written without a sign. */
export function credited(line: LineAmount): LineAmount {
  if (line.credits) return line;
  const { amount, price, off } = line;
  return {
    ...line,
    credits: true,
    amount: negate(amount),
    price: price && negate(price),
    off: off && negate(off),
  };
}

const lineAmount = (amount: Decimal, full: Decimal): LineAmount => ({
  amount,
  credits: full.units < 0n,
  isEmpty: false,
  price: undefined,
  off: undefined,
});
