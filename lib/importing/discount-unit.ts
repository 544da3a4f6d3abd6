import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import { knownDiscounts } from "./known-exports";

/**
 * Decides it from the header and all values of the column: a percent sign, a word, or figures
 * between 0 and 1 mean a share; anything else is money off the line, but in the export of a program
 * that is known to write percent. Where it is said, it is shown.
 * @param columns all columns of the file
 */
export function discountUnit(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
): DiscountUnit {
  if (/%|percent|prozent|pourcent|porcent/i.test(column.header)) {
    return onlyFractions(column) ? "share" : "percent";
  }
  if (/amount|betrag|montant|importe|valor|value/i.test(column.header)) return "amount";
  if (column.numbers.percent > 0) return "percent";
  return knownDiscounts(columns) ?? (onlyFractions(column) ? "share" : "amount");
}

const onlyFractions = ({ numbers }: ColumnProfile): boolean =>
  numbers.percent === 0 && numbers.fractions > 0 && numbers.twoOrMore === 0;
