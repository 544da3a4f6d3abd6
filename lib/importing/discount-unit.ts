import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { DiscountUnit } from "@/lib/tabular/number-profile";

/**
 * Decides it from the header and all values of the column: a percent sign, a word, or figures
 * between 0 and 1 mean a share; anything else is money off the line. Where it is said, it is shown.
 */
export function discountUnit(column: ColumnProfile): DiscountUnit {
  if (/%|percent|prozent|pourcent|porcent/i.test(column.header)) {
    return onlyFractions(column) ? "share" : "percent";
  }
  if (/amount|betrag|montant|importe|valor|value/i.test(column.header)) return "amount";
  if (column.numbers.percent > 0) return "percent";
  return onlyFractions(column) ? "share" : "amount";
}

const onlyFractions = ({ numbers }: ColumnProfile): boolean =>
  numbers.percent === 0 && numbers.fractions > 0 && numbers.twoOrMore === 0;
