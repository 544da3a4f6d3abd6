import { absolute, add, type Decimal, multiply, negate, ONE } from "@/lib/tabular/decimal";
import type { DiscountUnit } from "@/lib/tabular/number-profile";

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

/** The amount column, else quantity × unit price less discount (import.md 29). */
export function amountOf(
  { amount, quantity, unitPrice, discount }: AmountCells,
  unit: DiscountUnit,
): Decimal | "unreadable" | "noAmount" | "discountOutOfRange" {
  if (amount === "unreadable") return amount;
  if (amount !== undefined) return amount.decimal;
  if (quantity === "unreadable" || unitPrice === "unreadable" || discount === "unreadable") {
    return "unreadable";
  }
  if (quantity === undefined || unitPrice === undefined) return "noAmount";
  const full = multiply(quantity.decimal, unitPrice.decimal);
  if (discount === undefined) return full;
  const size = absolute(discount.decimal);
  if (unit === "amount" && !discount.percent) {
    // A discount makes the line smaller, also a returned one that counts below zero.
    const kept = add(absolute(full), negate(size));
    if (kept.units < 0n) return "discountOutOfRange";
    return full.units < 0n ? negate(kept) : kept;
  }
  const share = discount.percent || unit === "percent" ? multiply(size, HUNDREDTH) : size;
  const kept = add(ONE, negate(share));
  return kept.units < 0n ? "discountOutOfRange" : multiply(full, kept);
}
